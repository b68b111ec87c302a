package io.dynobench.zoo;

import java.util.ArrayList;
import java.util.List;

/** A value on its way through a graph under construction. */
final class Flow {

  private final List<Node> nodes;
  private final int id;
  private final TensorShape shape;

  Flow(List<Node> nodes, int id, TensorShape shape) {
    this.nodes = nodes;
    this.id = id;
    this.shape = shape;
  }

  int id() {
    return id;
  }

  /** Channels of a feature map. */
  int channels() {
    return shape.asFeatureMapFor("a count of channels").channels();
  }

  /**
   * Sends the value through layers, one after the other.
   *
   * @throws ImpossibleShapeException if a layer refuses its input
   */
  Flow then(Transform... layers) {
    Flow flow = this;
    for (Transform layer : layers) {
      flow = flow.through(layer);
    }
    return flow;
  }

  private Flow through(Transform layer) {
    return append(
        layer, List.of(id), layer.outputShape(shape), layer.weights(shape), layer.macs(shape));
  }

  /** The sum of two branches. */
  Flow plus(Flow other) {
    return join(new Add(), List.of(this, other));
  }

  /** The channels of this branch followed by those of the other. */
  Flow concat(Flow... others) {
    List<Flow> branches = new ArrayList<>(List.of(others));
    branches.add(0, this);
    return join(new Concat(), branches);
  }

  private Flow join(Merge layer, List<Flow> branches) {
    List<TensorShape> shapes = branches.stream().map(branch -> branch.shape).toList();
    List<Integer> ids = branches.stream().map(Flow::id).toList();
    return append(layer, ids, layer.outputShape(shapes), List.of(), 0);
  }

  private Flow append(
      Layer layer, List<Integer> inputs, TensorShape output, List<Weight> weights, long macs) {
    Node node = new Node(nodes.size() + 1, layer, inputs, output, weights, macs);
    nodes.add(node);
    return new Flow(nodes, node.id(), output);
  }
}
