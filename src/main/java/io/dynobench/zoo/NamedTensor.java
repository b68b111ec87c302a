package io.dynobench.zoo;

import java.nio.FloatBuffer;
import java.util.List;

/** A tensor that a network stores, as its layer names it. */
public final class NamedTensor {

  private final StoredTensor tensor;

  NamedTensor(StoredTensor tensor) {
    this.tensor = tensor;
  }

  /** The layer and the tensor's role in it, {@code layer2_weight}. */
  public String name() {
    return tensor.name();
  }

  public List<Integer> dimensions() {
    return tensor.weight().dimensions();
  }

  public long elements() {
    return tensor.weight().elements();
  }

  /** Whether it is a parameter, else it is a running statistic. */
  public boolean trained() {
    return tensor.weight().trained();
  }

  /** Its numbers from the first on, in pieces of any size. */
  public Reader reader() {
    Fill.Numbers numbers = tensor.numbers();
    return target -> {
      while (target.hasRemaining()) {
        target.put(numbers.next());
      }
    };
  }

  /** Reads a tensor in one go. */
  @FunctionalInterface
  public interface Reader {

    /** Fills the buffer with the numbers that follow; there must be as many left. */
    void next(FloatBuffer target);
  }
}
