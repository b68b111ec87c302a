package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A weight tensor with its name in the whole graph.
 *
 * @param seed from its place in the graph, so that every engine and precision stores the same
 *     numbers
 */
record StoredTensor(String name, Weight weight, long seed) {

  private static final int NUMBERS_AT_ONCE = 16 * 1024;

  static String nameOf(Node node, String role) {
    return "layer" + node.id() + "_" + role;
  }

  Fill.Numbers numbers() {
    return weight.fill().numbers(seed);
  }

  /** Writes the numbers, a few at a time. */
  void writeTo(OutputStream target, StorageType type) throws IOException {
    Fill.Numbers numbers = numbers();
    ByteBuffer buffer =
        ByteBuffer.allocate(NUMBERS_AT_ONCE * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (long left = weight.elements(); left > 0; left -= NUMBERS_AT_ONCE) {
      long count = Math.min(left, NUMBERS_AT_ONCE);
      for (int i = 0; i < count; i++) {
        type.put(buffer, numbers.next());
      }
      target.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
  }
}
