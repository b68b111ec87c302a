package io.dynobench.models.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up what the operators of a model write for one sample. */
final class OnnxActivations {

  private static final Set<String> QUANTISED =
      Set.of("QuantizeLinear", "QLinearConv", "QLinearMatMul", "QLinearAdd");

  private OnnxActivations() {}

  /**
   * Bytes of all results as if none overwrote its input: one for each number of a quantised one and
   * four for each other; null when the shape of a first result is not known. Further results whose
   * shapes are not known, as masks and statistics that only training reads, do not count.
   *
   * @param shape of the whole input; its first dimension is the batch
   */
  static @Nullable Long perSample(OnnxGraph graph, String input, List<Long> shape)
      throws IOException, ModelFileException {
    OnnxShapes shapes = new OnnxShapes(graph, input, shape);
    Set<String> ofInput = new HashSet<>(Set.of(input));
    long total = 0;
    for (var proto : graph.nodes()) {
      OnnxNode node = new OnnxNode(proto);
      if (node.hasSubgraph()) {
        return null;
      }
      shapes.follow(node);
      String output = node.outputs().get(0);
      // What follows from weights or shapes alone is computed once, when the model is loaded.
      boolean again = node.inputs().stream().anyMatch(ofInput::contains);
      if (again && !shapes.isConstant(output)) {
        if (shapes.find(output).isEmpty()) {
          return null;
        }
        for (String result : node.results()) {
          ofInput.add(result);
          Optional<List<Long>> size = shapes.find(result);
          total = Math.addExact(total, size.map(each -> bytes(node, each)).orElse(0L));
        }
      }
    }
    return total / shape.get(0);
  }

  private static long bytes(OnnxNode node, List<Long> shape) {
    int each = QUANTISED.contains(node.operator()) ? Byte.BYTES : Float.BYTES;
    return Math.multiplyExact(OnnxArrangement.product(shape), each);
  }
}
