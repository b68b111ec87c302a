package io.dynobench.bench;

import java.util.List;

/**
 * The shape of one sample, without the batch dimension: {@code [channels, height, width]} for
 * images, {@code [features]} for vectors.
 */
public record InputShape(List<Integer> dimensions) {

  public InputShape {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty() || dimensions.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("every dimension must be positive: " + dimensions);
    }
  }

  public static InputShape of(Integer... dimensions) {
    return new InputShape(List.of(dimensions));
  }

  /** Numbers in one sample. */
  public long elements() {
    return dimensions.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** As people write it: {@code 3×224×224}. */
  @Override
  public String toString() {
    return String.join("×", dimensions.stream().map(String::valueOf).toList());
  }
}
