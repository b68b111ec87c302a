package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;

/**
 * The largest value under each position of a window.
 *
 * @param roundUp whether a last, incomplete window counts (PyTorch's {@code ceil_mode})
 */
record MaxPool(Window window, boolean roundUp) implements Transform {

  private static final String NAME = "max_pool2d";

  MaxPool {
    if (window.padding() > window.kernel() / 2) {
      throw new IllegalArgumentException(
          "max_pool2d: a padding of %d is more than half the window of %d"
              .formatted(window.padding(), window.kernel()));
    }
  }

  MaxPool(int kernel, int stride, int padding) {
    this(new Window(kernel, stride, padding), false);
  }

  MaxPool(int kernel, int stride) {
    this(kernel, stride, 0);
  }

  /** The same pool, counting a last, incomplete window. */
  MaxPool roundedUp() {
    return new MaxPool(window, true);
  }

  @Override
  public FeatureMap outputShape(TensorShape input) {
    FeatureMap map = input.asFeatureMapFor(NAME);
    return new FeatureMap(map.channels(), positions(map.height()), positions(map.width()));
  }

  private int positions(int size) {
    return roundUp ? window.positionsRoundedUp(size, NAME) : window.positions(size, NAME);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.maxPool(this);
  }
}
