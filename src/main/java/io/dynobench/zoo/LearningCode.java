package io.dynobench.zoo;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The {@code code/__torch__.py} of a module that learns. Besides {@code forward(samples)}, which
 * gives scores, it has
 *
 * <ul>
 *   <li>{@code learn(samples, labels)}: the mean cross-entropy of the scores, a single number with
 *       its gradient
 *   <li>{@code ranges(samples)}: the least and the largest number of every value, from the input
 *       on, as a matrix of two columns; int8 needs them
 *   <li>{@code statistics()}: the tensors that are not trained but move while others are, in the
 *       order of the layers; only where there are any
 * </ul>
 */
final class LearningCode {

  private LearningCode() {}

  static String of(Graph graph) {
    StringBuilder code = TorchScriptCode.attributes(graph);
    forward(graph, code);
    code.append(
        "  def learn(self: __torch__.Net,\n    v0: Tensor,\n    labels: Tensor) -> Tensor:\n");
    TorchScriptCode.line(code, "scores", "(self).forward(v0, )");
    code.append("    return torch.cross_entropy_loss(scores, labels, None, 1, -100, 0.)\n");
    ranges(graph, code);
    statistics(graph, code);
    return code.toString();
  }

  private static void forward(Graph graph, StringBuilder code) {
    code.append("  def forward(self: __torch__.Net,\n    v0: Tensor) -> Tensor:\n");
    for (Node node : graph.nodes()) {
      TorchScriptCode.line(code, value(node.id()), expression(graph, node));
    }
    code.append("    return ").append(value(graph.nodes().size())).append('\n');
  }

  /** Read right after each layer: the next one may overwrite what it reads. */
  private static void ranges(Graph graph, StringBuilder code) {
    code.append("  def ranges(self: __torch__.Net,\n    v0: Tensor) -> Tensor:\n");
    TorchScriptCode.line(code, "r0", range(0));
    for (Node node : graph.nodes()) {
      TorchScriptCode.line(code, value(node.id()), expression(graph, node));
      TorchScriptCode.line(code, "r" + node.id(), range(node.id()));
    }
    String all =
        IntStream.rangeClosed(0, graph.nodes().size())
            .mapToObj(id -> "r" + id)
            .collect(Collectors.joining(", "));
    code.append("    return torch.stack([").append(all).append("], 0)\n");
  }

  private static void statistics(Graph graph, StringBuilder code) {
    List<StoredTensor> moving =
        graph.tensors().stream().filter(tensor -> !tensor.weight().trained()).toList();
    if (moving.isEmpty()) {
      return;
    }
    String all =
        moving.stream().map(tensor -> "self." + tensor.name()).collect(Collectors.joining(", "));
    code.append("  def statistics(self: __torch__.Net) -> List[Tensor]:\n");
    code.append("    return [").append(all).append("]\n");
  }

  private static String expression(Graph graph, Node node) {
    return TorchScriptCode.expression(graph, node, true);
  }

  private static String range(int id) {
    String value = value(id);
    return "torch.stack([torch.min(%s), torch.max(%s)], 0)".formatted(value, value);
  }

  private static String value(int id) {
    return "v" + id;
  }
}
