package io.dynobench.zoo;

import java.util.List;
import java.util.stream.Collectors;

/** The {@code code/__torch__.py} of a TorchScript archive: the class of the module. */
final class TorchScriptCode {

  private TorchScriptCode() {}

  /**
   * @param times how often the input goes through the layers in one call; more than once needs an
   *     output that is like the input
   */
  static String of(Graph graph, StorageType type, int times) {
    StringBuilder code = attributes(graph);
    code.append("  def forward(self: __torch__.Net,\n    v0: Tensor) -> Tensor:\n");
    // Callers hand in and get back floats whatever the weights are.
    if (type != StorageType.FLOAT) {
      line(code, "v0", cast("v0", type));
    }
    String output = "v" + graph.nodes().size();
    for (int time = 1; time <= times; time++) {
      for (Node node : graph.nodes()) {
        line(code, "v" + node.id(), expression(graph, node, false));
      }
      if (time < times) {
        line(code, "v0", output);
      }
    }
    String result = type == StorageType.FLOAT ? output : cast(output, StorageType.FLOAT);
    return code.append("    return ").append(result).append('\n').toString();
  }

  /** The head of the class: what it stores. */
  static StringBuilder attributes(Graph graph) {
    List<StoredTensor> tensors = graph.tensors();
    StringBuilder code = new StringBuilder("class Net(Module):\n");
    code.append("  __parameters__ = [").append(names(tensors, true)).append("]\n");
    code.append("  __buffers__ = [").append(names(tensors, false)).append("]\n");
    code.append("  training : bool\n");
    tensors.forEach(tensor -> code.append("  ").append(tensor.name()).append(" : Tensor\n"));
    return code;
  }

  static String expression(Graph graph, Node node, boolean learning) {
    return node.layer().accept(new TorchScriptExpression(graph, node, learning));
  }

  static void line(StringBuilder code, String value, String expression) {
    code.append("    ").append(value).append(" = ").append(expression).append('\n');
  }

  private static String cast(String value, StorageType type) {
    return "torch.to(" + value + ", " + type.scalarType + ")";
  }

  private static String names(List<StoredTensor> tensors, boolean trained) {
    return tensors.stream()
        .filter(tensor -> tensor.weight().trained() == trained)
        .map(tensor -> "\"" + tensor.name() + "\", ")
        .collect(Collectors.joining());
  }
}
