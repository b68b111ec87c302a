package io.dynobench.models.file;

import io.dynobench.models.file.FileDescription.Count;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts multiply-accumulates as published figures do: in convolutions, fully connected layers and
 * matrix products.
 */
final class OnnxMacs {

  private static final Set<String> CONVOLUTIONS = Set.of("Conv", "ConvInteger", "ConvTranspose");
  private static final Set<String> PRODUCTS = Set.of("Gemm", "MatMul", "MatMulInteger");
  private static final Set<String> QUANTISED = Set.of("QLinearConv", "QLinearMatMul");

  private OnnxMacs() {}

  /**
   * @param shape of the whole input; its first dimension is the batch
   */
  static Count perSample(OnnxGraph graph, String input, List<Long> shape)
      throws IOException, ModelFileException {
    OnnxShapes shapes = new OnnxShapes(graph, input, shape);
    long total = 0;
    for (var proto : graph.nodes()) {
      OnnxNode node = new OnnxNode(proto);
      if (node.hasSubgraph()) {
        return Count.unknown("how often %s runs is not known beforehand".formatted(node.label()));
      }
      shapes.follow(node);
      if (counts(node)) {
        Optional<Long> macs = of(node, shapes);
        if (macs.isEmpty()) {
          return Count.unknown("the shapes around %s are not known".formatted(node.label()));
        }
        total = Math.addExact(total, macs.get());
      }
    }
    return Count.of(total / shape.get(0));
  }

  private static boolean counts(OnnxNode node) {
    return CONVOLUTIONS.contains(node.operator())
        || PRODUCTS.contains(node.operator())
        || QUANTISED.contains(node.operator());
  }

  private static Optional<Long> of(OnnxNode node, OnnxShapes shapes) {
    Optional<List<Long>> input = shapes.find(node.input(0));
    Optional<List<Long>> weight =
        shapes.find(node.input(QUANTISED.contains(node.operator()) ? 3 : 1));
    Optional<List<Long>> output = shapes.find(node.outputs().get(0));
    if (input.isEmpty() || weight.isEmpty() || output.isEmpty()) {
      return Optional.empty();
    }
    long perOutput = perElement(node, input.get(), weight.get());
    // A transposed convolution spreads each of its inputs, where others gather each output.
    long elements =
        OnnxArrangement.product(
            node.operator().equals("ConvTranspose") ? input.get() : output.get());
    return Optional.of(Math.multiplyExact(elements, perOutput));
  }

  private static long perElement(OnnxNode node, List<Long> input, List<Long> weight) {
    return switch (node.operator()) {
      case "Gemm" -> input.get(node.number("transA", 0) == 1 ? 0 : 1);
      case "MatMul", "MatMulInteger", "QLinearMatMul" -> input.get(input.size() - 1);
      // [filters, channels ÷ groups, kernel…], and the other way round when transposed
      default -> OnnxArrangement.product(weight.subList(1, weight.size()));
    };
  }
}
