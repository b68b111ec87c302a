package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * A network as PyTorch's {@code torch.jit.load} and DJL's PyTorch engine read it; in half precision
 * the weights and everything in between are 16 bits wide.
 */
public final class TorchScriptArchive implements ModelFile {

  /** Of the container and the operators, {@code caffe2/serialize/versions.h}. */
  private static final String VERSION = "3\n";

  private static final byte[] NO_CONSTANTS = new Pickle().emptyTuple().finish();

  private final Graph graph;
  private final StorageType type;
  private final Supplier<String> code;

  TorchScriptArchive(Graph graph, StorageType type) {
    this(graph, type, 1);
  }

  /**
   * @param times how often the input goes through the network in one call
   */
  TorchScriptArchive(Graph graph, StorageType type, int times) {
    this.graph = graph;
    this.type = type;
    this.code = () -> TorchScriptCode.of(graph, type, times);
  }

  private TorchScriptArchive(Graph graph) {
    this.graph = graph;
    this.type = StorageType.FLOAT;
    this.code = () -> LearningCode.of(graph);
  }

  /** A module that learns, with the methods that {@link LearningCode} names. */
  static TorchScriptArchive learning(Graph graph) {
    return new TorchScriptArchive(graph);
  }

  @Override
  public String suffix() {
    return ".pt";
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    List<StoredTensor> tensors = graph.tensors();
    StoredZip zip = new StoredZip(target);
    zip.add("net/data.pkl", TorchScriptState.pickle(tensors, type));
    zip.add("net/code/__torch__.py", ascii(code.get()));
    for (int key = 0; key < tensors.size(); key++) {
      StoredTensor tensor = tensors.get(key);
      long size = tensor.weight().elements() * type.bytes;
      zip.add("net/data/" + key, size, stream -> tensor.writeTo(stream, type));
    }
    zip.add("net/constants.pkl", NO_CONSTANTS);
    zip.add("net/version", ascii(VERSION));
    zip.finish();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
