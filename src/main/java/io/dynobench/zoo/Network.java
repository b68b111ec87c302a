package io.dynobench.zoo;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;

/** A built-in network. */
public final class Network {

  private final String id;
  private final String family;
  private final Task task;
  private final Graph graph;

  private Network(String id, String family, Task task, Graph graph) {
    this.id = id;
    this.family = family;
    this.task = task;
    this.graph = graph;
  }

  /** A network that gives an image one score per class. */
  static Network classifier(String id, String family, Graph graph) {
    graph.output().asVectorFor("the output of " + id);
    return new Network(id, family, Task.IMAGE_CLASSIFICATION, graph);
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
   * Bytes of the parameters.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision
   */
  public long weightBytes(Precision precision) {
    return graph.parameters() * StorageType.of(precision).bytes;
  }

  /**
   * Bytes of the outputs of all layers of one sample, as if none overwrote its input.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision
   */
  public long activationBytes(Precision precision) {
    return graph.activations() * StorageType.of(precision).bytes;
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
   * This network for ONNX Runtime.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision. That is so for
   *     bf16, in which ONNX has no convolutions before operator set 22, nor has ONNX Runtime's CPU
   *     provider any
   */
  public OnnxModel onnx(Precision precision) {
    if (precision == Precision.BF16) {
      throw new IllegalArgumentException("no ONNX network is stored in bf16");
    }
    return new OnnxModel(graph, StorageType.of(precision));
  }
}
