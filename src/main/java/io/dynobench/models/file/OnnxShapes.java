package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shapes of all values for one batch size, worked out from the input on. Where an operator is
 * not known here, what the file says about its output is taken, if that is complete.
 */
final class OnnxShapes {

  private static final Set<String> SAME =
      Set.of(
          "Abs",
          "BatchNormalization",
          "Cast",
          "Ceil",
          "Celu",
          "Clip",
          "CumSum",
          "DequantizeLinear",
          "Dropout",
          "Elu",
          "Erf",
          "Exp",
          "Floor",
          "Gelu",
          "GroupNormalization",
          "HardSigmoid",
          "HardSwish",
          "Hardmax",
          "Identity",
          "InstanceNormalization",
          "LRN",
          "LayerNormalization",
          "LeakyRelu",
          "Log",
          "LogSoftmax",
          "LpNormalization",
          "Mish",
          "Neg",
          "Not",
          "PRelu",
          "QuantizeLinear",
          "Reciprocal",
          "Relu",
          "Round",
          "Selu",
          "Sigmoid",
          "Sign",
          "Softmax",
          "Softplus",
          "Softsign",
          "Sqrt",
          "Tanh",
          "ThresholdedRelu");

  private static final Set<String> BROADCAST =
      Set.of(
          "Add",
          "And",
          "Div",
          "Equal",
          "Greater",
          "GreaterOrEqual",
          "Less",
          "LessOrEqual",
          "Max",
          "Mean",
          "Min",
          "Mod",
          "Mul",
          "Or",
          "Pow",
          "Sub",
          "Sum",
          "Where",
          "Xor");

  private final OnnxGraph graph;
  private final Map<String, List<Long>> shapes = new HashMap<>();
  private final OnnxConstants constants;

  OnnxShapes(OnnxGraph graph, String input, List<Long> shape) {
    this.graph = graph;
    graph.weights().forEach((name, tensor) -> shapes.put(name, tensor.dimensions()));
    shapes.put(input, shape);
    this.constants = new OnnxConstants(shapes, graph.weights());
  }

  Optional<List<Long>> find(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  /** Whether a value is known before the model runs. */
  boolean isConstant(String name) {
    return graph.weights().containsKey(name) || constants.find(name).isPresent();
  }

  /** Learns the shapes of a node's outputs; nodes are to come in the order of the file. */
  void follow(OnnxNode node) throws IOException, ModelFileException {
    constants.follow(node);
    List<List<Long>> results;
    try {
      results = outputs(node);
    } catch (IndexOutOfBoundsException | ArithmeticException nonsense) {
      // The operator does not fit its input; the engine will say so in its own words.
      results = List.of();
    }
    for (int i = 0; i < node.outputs().size(); i++) {
      String name = node.outputs().get(i);
      if (name.isEmpty()) {
        // Else every input that is left out would have this shape.
        continue;
      }
      if (i < results.size() && isShape(results.get(i))) {
        shapes.putIfAbsent(name, List.copyOf(results.get(i)));
      } else if (graph.shapes().containsKey(name)) {
        stated(graph.shapes().get(name)).ifPresent(shape -> shapes.putIfAbsent(name, shape));
      }
    }
  }

  /** Gathers could double the number of dimensions with every node. */
  private static boolean isShape(List<Long> sizes) {
    return sizes.size() <= OnnxTensorReader.SMALL && sizes.stream().allMatch(size -> size >= 0);
  }

  private List<List<Long>> outputs(OnnxNode node) {
    Optional<List<Long>> input = find(node.input(0));
    if (BROADCAST.contains(node.operator())) {
      return one(broadcast(node));
    }
    if (input.isEmpty()) {
      return List.of();
    }
    OnnxArrangement arrangement = new OnnxArrangement(node, input.get(), constants);
    if (node.operator().equals("Split")) {
      return arrangement.split();
    }
    if (SAME.contains(node.operator())) {
      return List.of(input.get());
    }
    return one(output(node, input.get()).or(() -> arranged(node, arrangement)));
  }

  private Optional<List<Long>> output(OnnxNode node, List<Long> input) {
    return switch (node.operator()) {
      case "Conv", "ConvInteger" ->
          fitting(node.input(1), input).map(new OnnxWindow(node, input)::convolved);
      case "QLinearConv" ->
          fitting(node.input(3), input).map(new OnnxWindow(node, input)::convolved);
      case "ConvTranspose" ->
          fitting(node.input(1), input).map(new OnnxWindow(node, input)::transposed);
      case "MaxPool", "AveragePool", "LpPool" -> Optional.of(new OnnxWindow(node, input).pooled());
      case "GlobalAveragePool", "GlobalMaxPool", "GlobalLpPool" ->
          Optional.of(globallyPooled(input));
      case "Gemm" -> find(node.input(1)).map(weight -> gemm(node, input, weight));
      case "MatMul", "MatMulInteger" -> find(node.input(1)).flatMap(right -> product(input, right));
      case "QLinearMatMul" -> find(node.input(3)).flatMap(right -> product(input, right));
      case "DepthToSpace" -> Optional.of(depthToSpace(input, node.number("blocksize", 1)));
      case "SpaceToDepth" -> Optional.of(spaceToDepth(input, node.number("blocksize", 1)));
      default -> Optional.empty();
    };
  }

  /** The weight of a convolution, if it has as many sides as the input and both have one. */
  private Optional<List<Long>> fitting(String weight, List<Long> input) {
    return find(weight).filter(shape -> shape.size() == input.size() && input.size() > 2);
  }

  private Optional<List<Long>> arranged(OnnxNode node, OnnxArrangement arrangement) {
    return switch (node.operator()) {
      case "Flatten" -> Optional.of(arrangement.flattened());
      case "Reshape" -> arrangement.reshaped();
      case "Transpose" -> Optional.of(arrangement.transposed());
      case "Squeeze" -> arrangement.squeezed();
      case "Unsqueeze" -> arrangement.unsqueezed();
      case "Slice" -> arrangement.sliced();
      case "Pad" -> arrangement.padded();
      case "Concat" -> concatenated(node);
      case "Gather" -> find(node.input(1)).map(arrangement::gathered);
      case "Expand" -> constants.find(node.input(1)).flatMap(to -> widened(node, to));
      case "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin", "ReduceL2", "ReduceProd" ->
          arrangement.reduced();
      case "Shape" -> constants.find(node.outputs().get(0)).map(all -> List.of((long) all.size()));
      default -> Optional.empty();
    };
  }

  private static List<List<Long>> one(Optional<List<Long>> shape) {
    return shape.map(List::of).orElse(List.of());
  }

  private static List<Long> globallyPooled(List<Long> input) {
    List<Long> shape = new ArrayList<>(input.subList(0, 2));
    input.stream().skip(2).forEach(side -> shape.add(1L));
    return shape;
  }

  private static List<Long> gemm(OnnxNode node, List<Long> left, List<Long> right) {
    return List.of(
        left.get(node.number("transA", 0) == 1 ? 1 : 0),
        right.get(node.number("transB", 0) == 1 ? 0 : 1));
  }

  /** NumPy's matmul for two or more dimensions. */
  private static Optional<List<Long>> product(List<Long> left, List<Long> right) {
    if (left.size() < 2 || right.size() < 2) {
      return Optional.empty();
    }
    return OnnxBroadcast.of(left.subList(0, left.size() - 2), right.subList(0, right.size() - 2))
        .map(
            batch -> {
              List<Long> shape = new ArrayList<>(batch);
              shape.add(left.get(left.size() - 2));
              shape.add(right.get(right.size() - 1));
              return shape;
            });
  }

  private static List<Long> depthToSpace(List<Long> input, long block) {
    return List.of(
        input.get(0), input.get(1) / (block * block), input.get(2) * block, input.get(3) * block);
  }

  private static List<Long> spaceToDepth(List<Long> input, long block) {
    return List.of(
        input.get(0), input.get(1) * block * block, input.get(2) / block, input.get(3) / block);
  }

  private Optional<List<Long>> broadcast(OnnxNode node) {
    Optional<List<Long>> shape = Optional.of(List.of());
    for (String input : node.inputs()) {
      Optional<List<Long>> other = find(input);
      shape = shape.flatMap(so -> other.flatMap(next -> OnnxBroadcast.of(so, next)));
    }
    return shape;
  }

  private Optional<List<Long>> widened(OnnxNode node, List<Long> to) {
    return find(node.input(0)).flatMap(shape -> OnnxBroadcast.of(shape, to));
  }

  private Optional<List<Long>> concatenated(OnnxNode node) {
    List<Long> shape = new ArrayList<>(find(node.input(0)).orElse(List.of()));
    int axis = OnnxArrangement.axis(node.number("axis", 0), shape.size());
    long size = 0;
    for (String input : node.inputs()) {
      Optional<List<Long>> part = find(input);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      size += part.get().get(axis);
    }
    shape.set(axis, size);
    return Optional.of(shape);
  }

  private static Optional<List<Long>> stated(ValueInfoProto value) {
    List<Dimension> dimensions = value.getType().getTensorType().getShape().getDimList();
    boolean complete =
        value.getType().getTensorType().hasShape()
            && dimensions.size() <= OnnxTensorReader.SMALL
            && dimensions.stream().allMatch(Dimension::hasDimValue);
    return complete
        ? Optional.of(dimensions.stream().map(Dimension::getDimValue).toList())
        : Optional.empty();
  }
}
