package io.dynobench.zoo;

import java.util.Locale;
import java.util.stream.Collectors;

/** What one layer is in TorchScript. */
final class TorchScriptExpression implements LayerVisitor<String> {

  private final Graph graph;
  private final Node node;
  private final boolean learning;

  /**
   * @param learning whether the module may be in training mode, in which dropout and batch
   *     normalisation compute something else
   */
  TorchScriptExpression(Graph graph, Node node, boolean learning) {
    this.graph = graph;
    this.node = node;
    this.learning = learning;
  }

  @Override
  public String conv2d(Conv2d layer) {
    return python(
        "torch.conv2d(%s, %s, %s, %s, %s, [1, 1], %d)",
        input(),
        weight("weight"),
        layer.bias() ? weight("bias") : "None",
        pair(layer.window().stride()),
        pair(layer.window().padding()),
        layer.groups());
  }

  @Override
  public String batchNorm(BatchNorm layer) {
    return python(
        "torch.batch_norm(%s, %s, %s, %s, %s, %s, 0.1, %s, True)",
        input(),
        weight("weight"),
        weight("bias"),
        weight("running_mean"),
        weight("running_var"),
        learning ? "self.training" : "False",
        BatchNorm.EPSILON);
  }

  @Override
  public String pointwise(Pointwise layer) {
    return switch (layer) {
      case RELU -> python("torch.relu%s(%s)", inPlace(), input());
      case RELU6 -> python("torch.hardtanh%s(%s, 0., 6.)", inPlace(), input());
      case SOFTMAX -> python("torch.softmax(%s, 1)", input());
    };
  }

  @Override
  public String dropout(Dropout layer) {
    return learning
        ? python("torch.dropout(%s, %s, self.training)", input(), layer.rate())
        : input();
  }

  @Override
  public String maxPool(MaxPool layer) {
    return python(
        "torch.max_pool2d(%s, %s, [1, 1], %s)",
        input(), window(layer.window()), layer.roundUp() ? "True" : "False");
  }

  @Override
  public String averagePool(AveragePool layer) {
    return python("torch.avg_pool2d(%s, %s, False, True, None)", input(), window(layer.window()));
  }

  @Override
  public String globalAveragePool(GlobalAveragePool layer) {
    return python("torch.adaptive_avg_pool2d(%s, [1, 1])", input());
  }

  /**
   * The arithmetic of {@code torch.nn.functional.local_response_norm}. It pools in two dimensions
   * rather than three, since PyTorch has no three-dimensional pool for half floats on a CPU.
   */
  @Override
  public String localResponseNorm(LocalResponseNorm layer) {
    String squares =
        python("torch.unsqueeze(torch.flatten(torch.mul(%s, %s), 2, -1), 1)", input(), input());
    int before = layer.size() / 2;
    int after = (layer.size() - 1) / 2;
    String padded = python("torch.constant_pad_nd(%s, [0, 0, %d, %d], 0)", squares, before, after);
    String pooled =
        python(
            "torch.avg_pool2d(%s, [%d, 1], [1, 1], [0, 0], False, True, None)",
            padded, layer.size());
    String mean = python("torch.view_as(torch.squeeze(%s, 1), %s)", pooled, input());
    return python(
        "torch.div(%s, torch.pow(torch.add(torch.mul(%s, %s), %s), %s))",
        input(), mean, layer.alpha(), layer.bias(), layer.beta());
  }

  @Override
  public String flatten(Flatten layer) {
    return python("torch.flatten(%s, 1, -1)", input());
  }

  @Override
  public String linear(Linear layer) {
    return python(
        "torch.linear(%s, %s, %s)",
        input(), weight("weight"), layer.bias() ? weight("bias") : "None");
  }

  @Override
  public String add(Add layer) {
    return python("torch.add%s(%s, v%d)", inPlace(), input(), node.inputs().get(1));
  }

  @Override
  public String concat(Concat layer) {
    String branches =
        node.inputs().stream().map(id -> "v" + id).collect(Collectors.joining(", ", "[", "]"));
    return python("torch.cat(%s, 1)", branches);
  }

  /** As torchvision does, overwrites the input where it can: it saves a copy of the activation. */
  private String inPlace() {
    return graph.isOwnTensor(node.input()) && graph.readers(node.input()) == 1 ? "_" : "";
  }

  private String input() {
    return "v" + node.input();
  }

  private String weight(String role) {
    return "self." + StoredTensor.nameOf(node, role);
  }

  private static String window(Window window) {
    return python(
        "%s, %s, %s", pair(window.kernel()), pair(window.stride()), pair(window.padding()));
  }

  private static String pair(int size) {
    return python("[%d, %d]", size, size);
  }

  /** The same in every locale. */
  private static String python(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
