package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.List;

/**
 * The operator that computes a layer, with its attributes and still without inputs and outputs. Its
 * inputs are the layer's, then its weights in their order, then {@link #LIMITS} for a RELU6.
 *
 * @param input shape of the first input
 * @param output shape of the output
 */
record OnnxOperator(TensorShape input, TensorShape output)
    implements LayerVisitor<NodeProto.Builder> {

  /** Names of the smallest and the largest output of a RELU6. */
  static final List<String> LIMITS = List.of("zero", "six");

  static NodeProto.Builder of(Graph graph, Node node) {
    return node.layer().accept(new OnnxOperator(graph.shape(node.input()), node.shape()));
  }

  /** Stores the limits if the graph has a RELU6. */
  static void storeLimits(Graph graph, StorageType type, OnnxGraph onnx) {
    if (graph.nodes().stream().anyMatch(node -> node.layer() == Pointwise.RELU6)) {
      onnx.store(OnnxInitializer.scalar(LIMITS.get(0), 0, type));
      onnx.store(OnnxInitializer.scalar(LIMITS.get(1), 6, type));
    }
  }

  @Override
  public NodeProto.Builder conv2d(Conv2d layer) {
    return windowed("Conv", layer.window()).addAttribute(number("group", layer.groups()));
  }

  /**
   * Engines fold it into the convolution before it, where there is one; the file leaves it whole.
   */
  @Override
  public NodeProto.Builder batchNorm(BatchNorm layer) {
    return operator("BatchNormalization").addAttribute(real("epsilon", BatchNorm.EPSILON));
  }

  @Override
  public NodeProto.Builder pointwise(Pointwise layer) {
    return switch (layer) {
      case RELU -> operator("Relu");
      case RELU6 -> operator("Clip");
      case SOFTMAX -> operator("Softmax").addAttribute(number("axis", 1));
    };
  }

  /** Engines leave it out; the file keeps the numbers of the values. */
  @Override
  public NodeProto.Builder dropout(Dropout layer) {
    return operator("Identity");
  }

  /**
   * A last, incomplete window becomes a complete one by padding the far sides: {@code ceil_mode}
   * counts windows that lie beyond the map, too.
   */
  @Override
  public NodeProto.Builder maxPool(MaxPool layer) {
    Window window = layer.window();
    FeatureMap from = input.asFeatureMapFor("max_pool2d");
    FeatureMap to = output.asFeatureMapFor("max_pool2d");
    int bottom =
        layer.roundUp() ? farPadding(window, from.height(), to.height()) : window.padding();
    int right = layer.roundUp() ? farPadding(window, from.width(), to.width()) : window.padding();
    return operator("MaxPool")
        .addAttribute(numbers("kernel_shape", window.kernel(), window.kernel()))
        .addAttribute(numbers("strides", window.stride(), window.stride()))
        .addAttribute(numbers("pads", window.padding(), window.padding(), bottom, right));
  }

  private static int farPadding(Window window, int size, int positions) {
    int covered = (positions - 1) * window.stride() + window.kernel() - window.padding();
    return Math.max(0, covered - size);
  }

  @Override
  public NodeProto.Builder averagePool(AveragePool layer) {
    return windowed("AveragePool", layer.window());
  }

  @Override
  public NodeProto.Builder globalAveragePool(GlobalAveragePool layer) {
    return operator("GlobalAveragePool");
  }

  /** ONNX, too, divides alpha by the size of the window. */
  @Override
  public NodeProto.Builder localResponseNorm(LocalResponseNorm layer) {
    return operator("LRN")
        .addAttribute(number("size", layer.size()))
        .addAttribute(real("alpha", layer.alpha()))
        .addAttribute(real("beta", layer.beta()))
        .addAttribute(real("bias", layer.bias()));
  }

  @Override
  public NodeProto.Builder flatten(Flatten layer) {
    return operator("Flatten").addAttribute(number("axis", 1));
  }

  @Override
  public NodeProto.Builder linear(Linear layer) {
    return operator("Gemm").addAttribute(number("transB", 1));
  }

  @Override
  public NodeProto.Builder add(Add layer) {
    return operator("Add");
  }

  @Override
  public NodeProto.Builder concat(Concat layer) {
    return operator("Concat").addAttribute(number("axis", 1));
  }

  private static NodeProto.Builder windowed(String name, Window window) {
    int padding = window.padding();
    return operator(name)
        .addAttribute(numbers("kernel_shape", window.kernel(), window.kernel()))
        .addAttribute(numbers("strides", window.stride(), window.stride()))
        .addAttribute(numbers("pads", padding, padding, padding, padding));
  }

  static NodeProto.Builder operator(String name) {
    return NodeProto.newBuilder().setOpType(name);
  }

  static AttributeProto number(String name, long number) {
    return attribute(name, AttributeProto.AttributeType.INT).setI(number).build();
  }

  private static AttributeProto real(String name, double number) {
    return attribute(name, AttributeProto.AttributeType.FLOAT).setF((float) number).build();
  }

  private static AttributeProto numbers(String name, long... numbers) {
    AttributeProto.Builder attribute = attribute(name, AttributeProto.AttributeType.INTS);
    for (long number : numbers) {
      attribute.addInts(number);
    }
    return attribute.build();
  }

  private static AttributeProto.Builder attribute(String name, AttributeProto.AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }
}
