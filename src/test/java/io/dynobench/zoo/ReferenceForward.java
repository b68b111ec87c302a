package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a graph on one sample in the plainest way, in double precision, to compare engines with. */
final class ReferenceForward {

  private ReferenceForward() {}

  static double[] run(Graph graph, float[] sample) {
    List<double[]> values = new ArrayList<>();
    List<TensorShape> shapes = new ArrayList<>(List.of(graph.input()));
    double[] input = new double[sample.length];
    Arrays.setAll(input, i -> sample[i]);
    values.add(input);
    for (Node node : graph.nodes()) {
      List<double[]> inputs = node.inputs().stream().map(values::get).toList();
      TensorShape shape = shapes.get(node.input());
      values.add(node.layer().accept(new ReferenceLayer(graph, node, shape, inputs)));
      shapes.add(node.shape());
    }
    return values.get(values.size() - 1);
  }

  /** The numbers of a stored tensor. */
  static double[] weight(Graph graph, Node node, String role) {
    String name = StoredTensor.nameOf(node, role);
    StoredTensor tensor =
        graph.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    Fill.Numbers numbers = tensor.numbers();
    double[] weight = new double[Math.toIntExact(tensor.weight().elements())];
    Arrays.setAll(weight, i -> numbers.next());
    return weight;
  }

  /** A position in a feature map that lies row by row, channel by channel. */
  static int index(FeatureMap map, int channel, int row, int column) {
    return (channel * map.height() + row) * map.width() + column;
  }
}
