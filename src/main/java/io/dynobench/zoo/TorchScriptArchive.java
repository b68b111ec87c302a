package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A network with seeded random weights as PyTorch's {@code torch.jit.load} and DJL's PyTorch engine
 * read it. It maps a batch of floats to a batch of floats at any batch size; in half precision the
 * weights and everything in between are 16 bits wide.
 *
 * <p>The same network and precision make the same bytes, always and everywhere. They are never held
 * in memory as a whole.
 */
public final class TorchScriptArchive {

  /** Of the container and the operators, {@code caffe2/serialize/versions.h}. */
  private static final String VERSION = "3\n";

  private static final byte[] NO_CONSTANTS = new Pickle().emptyTuple().finish();

  private static final int NUMBERS_AT_ONCE = 16 * 1024;

  private final Graph graph;
  private final StorageType type;
  private final int times;

  TorchScriptArchive(Graph graph, StorageType type) {
    this(graph, type, 1);
  }

  /**
   * @param times how often the input goes through the network in one call
   */
  TorchScriptArchive(Graph graph, StorageType type, int times) {
    this.graph = graph;
    this.type = type;
    this.times = times;
  }

  /** Writes the archive; the stream stays open. */
  public void writeTo(OutputStream target) throws IOException {
    List<StoredTensor> tensors = graph.tensors();
    StoredZip zip = new StoredZip(target);
    zip.add("net/data.pkl", TorchScriptState.pickle(tensors, type));
    zip.add("net/code/__torch__.py", ascii(TorchScriptCode.of(graph, type, times)));
    for (int key = 0; key < tensors.size(); key++) {
      StoredTensor tensor = tensors.get(key);
      long size = tensor.weight().elements() * type.bytes;
      zip.add("net/data/" + key, size, stream -> write(tensor, stream));
    }
    zip.add("net/constants.pkl", NO_CONSTANTS);
    zip.add("net/version", ascii(VERSION));
    zip.finish();
  }

  /** What the archive is recognised by, made by writing it to nowhere. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(this::writeTo);
  }

  private void write(StoredTensor tensor, OutputStream target) throws IOException {
    Fill.Numbers numbers = tensor.numbers();
    ByteBuffer buffer =
        ByteBuffer.allocate(NUMBERS_AT_ONCE * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (long left = tensor.weight().elements(); left > 0; left -= NUMBERS_AT_ONCE) {
      long count = Math.min(left, NUMBERS_AT_ONCE);
      for (int i = 0; i < count; i++) {
        type.put(buffer, numbers.next());
      }
      target.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
