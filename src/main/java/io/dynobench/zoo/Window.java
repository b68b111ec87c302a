package io.dynobench.zoo;

/**
 * A square window that slides over a feature map.
 *
 * @param kernel side of the window, in elements
 * @param stride step between two positions, in elements
 * @param padding border around the map, in elements on each side
 */
record Window(int kernel, int stride, int padding) {

  Window {
    if (kernel < 1 || stride < 1 || padding < 0) {
      throw new IllegalArgumentException(
          "a window needs kernel ≥ 1, stride ≥ 1 and padding ≥ 0, not %d, %d and %d"
              .formatted(kernel, stride, padding));
    }
  }

  /** Positions along a side of the given size, the last complete one included. */
  int positions(int size, String layer) {
    requireFit(size, layer);
    return (size + 2 * padding - kernel) / stride + 1;
  }

  /**
   * Positions along a side when a last, incomplete window counts too (PyTorch's {@code ceil_mode}):
   * it must still start inside the map or its leading border.
   */
  int positionsRoundedUp(int size, String layer) {
    requireFit(size, layer);
    int steps = -Math.floorDiv(kernel - size - 2 * padding, stride);
    return steps * stride < size + padding ? steps + 1 : steps;
  }

  private void requireFit(int size, String layer) {
    ImpossibleShapeException.unless(
        size + 2 * padding >= kernel,
        "%s: a window of %d does not fit into %d with a padding of %d",
        layer,
        kernel,
        size,
        padding);
  }
}
