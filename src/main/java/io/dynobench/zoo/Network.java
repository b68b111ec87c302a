package io.dynobench.zoo;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A built-in network. */
public final class Network {

  private final String id;
  private final String family;
  private final Task task;
  private final Graph graph;
  private final Supplier<Optional<Calibration>> calibration;

  private Network(
      String id,
      String family,
      Task task,
      Graph graph,
      Supplier<Optional<Calibration>> calibration) {
    this.id = id;
    this.family = family;
    this.task = task;
    this.graph = graph;
    this.calibration = calibration;
  }

  /** A network that gives an image one score per class. */
  static Network classifier(String id, String family, Graph graph) {
    graph.output().asVectorFor("the output of " + id);
    return new Network(id, family, Task.IMAGE_CLASSIFICATION, graph, () -> Calibration.of(id));
  }

  public String id() {
    return id;
  }

  public String family() {
    return family;
  }

  public Task task() {
    return task;
  }

  Graph graph() {
    return graph;
  }

  /** Shape of one sample: channels, height and width. */
  public InputShape input() {
    return new InputShape(graph.input().dimensions());
  }

  public int classes() {
    return Math.toIntExact(graph.output().elements());
  }

  /** Trained numbers; the running statistics of batch normalisations do not count. */
  public long parameters() {
    return graph.parameters();
  }

  /** Multiply-accumulates of convolutions and fully connected layers, per sample. */
  public long macs() {
    return graph.macs();
  }

  /**
   * Bytes of the parameters. In int8, biases and the like have four bytes each.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision
   */
  public long weightBytes(Precision precision) {
    return precision == Precision.INT8
        ? graph.parameters() + 3 * graph.vectorParameters()
        : graph.parameters() * StorageType.of(precision).bytes;
  }

  /**
   * Bytes of the outputs of all layers of one sample, as if none overwrote its input.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision
   */
  public long activationBytes(Precision precision) {
    return precision == Precision.INT8
        ? graph.activations()
        : graph.activations() * StorageType.of(precision).bytes;
  }

  /**
   * This network for PyTorch.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision
   */
  public TorchScriptArchive torchScript(Precision precision) {
    return new TorchScriptArchive(graph, StorageType.of(precision));
  }

  /**
   * This network for PyTorch as a module that learns: with dropout, batch normalisation and
   * gradients, from the same first numbers. Beside {@code forward} it has the methods {@code
   * learn}, {@code ranges} and {@code statistics} of {@link LearningCode}.
   */
  public TorchScriptArchive learning() {
    return TorchScriptArchive.learning(graph);
  }

  /** The tensors that it stores, by their layers' names and in the order of the layers. */
  public List<NamedTensor> tensors() {
    return graph.tensors().stream().map(NamedTensor::new).toList();
  }

  /** How many values there are: its input, and the output of every layer. */
  public int values() {
    return graph.nodes().size() + 1;
  }

  /**
   * The same network with what it has learned.
   *
   * @throws IllegalArgumentException when these are not parameters of this network
   */
  public Network with(TrainedParameters learned) {
    return new Network(id, family, task, learned.in(graph), learned::calibration);
  }

  /** Whether the ranges of its values are known, as int8 needs them. */
  public boolean isCalibrated() {
    return calibration.get().isPresent();
  }

  /**
   * This network for ONNX Runtime. In int8, weights and values between layers are bytes, and layers
   * that have no such form compute in floats.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision. That is so for
   *     bf16, in which ONNX has no convolutions before operator set 22, nor has ONNX Runtime's CPU
   *     provider any; and for int8 if this one is not calibrated
   */
  public OnnxModel onnx(Precision precision) {
    if (precision == Precision.BF16) {
      throw new IllegalArgumentException("no ONNX network is stored in bf16");
    }
    if (precision == Precision.INT8) {
      Calibration ranges =
          this.calibration
              .get()
              .orElseThrow(() -> new IllegalArgumentException(id + " is not calibrated"));
      return new OnnxModel(() -> new QuantizedOnnx(graph, ranges).build());
    }
    StorageType type = StorageType.of(precision);
    return new OnnxModel(() -> new FloatOnnx(graph, type).build());
  }
}
