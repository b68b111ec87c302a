package io.dynobench.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A network as layers in the order in which they run, with one input and one output.
 *
 * @param input shape of one sample
 * @param nodes at least one; the last one makes the output
 */
record Graph(TensorShape input, List<Node> nodes) {

  /**
   * Builds a graph.
   *
   * @param body leads the input through the layers and returns the output
   * @throws ImpossibleShapeException if a layer refuses its input
   * @throws IllegalStateException if a layer's output goes nowhere
   */
  static Graph of(TensorShape input, UnaryOperator<Flow> body) {
    List<Node> nodes = new ArrayList<>();
    Flow output = body.apply(new Flow(nodes, 0, input));
    Graph graph = new Graph(input, List.copyOf(nodes));
    graph.requireNoLooseEnd(output.id());
    return graph;
  }

  private void requireNoLooseEnd(int output) {
    if (output != nodes.size() || nodes.isEmpty()) {
      throw new IllegalStateException("the output is not the last layer");
    }
    for (Node node : nodes.subList(0, output - 1)) {
      if (readers(node.id()) == 0) {
        throw new IllegalStateException(
            "nothing reads layer %d, %s".formatted(node.id(), node.layer()));
      }
    }
  }

  /** How often a value is read by layers. */
  int readers(int id) {
    return (int)
        nodes.stream().flatMap(node -> node.inputs().stream()).filter(read -> read == id).count();
  }

  /** The layer that reads a value, if it is one alone. */
  Optional<Node> onlyReader(int id) {
    return readers(id) == 1
        ? nodes.stream().filter(node -> node.inputs().contains(id)).findFirst()
        : Optional.empty();
  }

  /** Whether a layer made memory of its own for a value, rather than another view of its input. */
  boolean isOwnTensor(int id) {
    if (id == 0) {
      return false;
    }
    Layer layer = nodes.get(id - 1).layer();
    return !(layer instanceof Flatten) && !(layer instanceof Dropout);
  }

  /** The shape of a value. */
  TensorShape shape(int id) {
    return id == 0 ? input : nodes.get(id - 1).shape();
  }

  TensorShape output() {
    return shape(nodes.size());
  }

  /** All stored tensors in the order of the layers. */
  List<StoredTensor> tensors() {
    SplitMix64 seeds = new SplitMix64(0);
    List<StoredTensor> tensors = new ArrayList<>();
    for (Node node : nodes) {
      for (Weight weight : node.weights()) {
        tensors.add(
            new StoredTensor(StoredTensor.nameOf(node, weight.role()), weight, seeds.nextLong()));
      }
    }
    return tensors;
  }

  /** Trained numbers; running statistics do not count. */
  long parameters() {
    return trained().mapToLong(Weight::elements).sum();
  }

  /** Trained numbers with one for each channel, such as biases. */
  long vectorParameters() {
    return trained()
        .filter(weight -> weight.dimensions().size() == 1)
        .mapToLong(Weight::elements)
        .sum();
  }

  private Stream<Weight> trained() {
    return nodes.stream().flatMap(node -> node.weights().stream()).filter(Weight::trained);
  }

  /** Multiply-accumulates per sample in convolutions and fully connected layers. */
  long macs() {
    return nodes.stream().mapToLong(Node::macs).sum();
  }

  /** Numbers in the outputs of all layers, per sample. */
  long activations() {
    return nodes.stream().mapToLong(node -> node.shape().elements()).sum();
  }
}
