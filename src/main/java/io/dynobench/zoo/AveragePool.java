package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;

/** The mean under each position of a window; there is no padding, so engines agree on it. */
record AveragePool(int kernel, int stride) implements Transform {

  private static final String NAME = "avg_pool2d";

  Window window() {
    return new Window(kernel, stride, 0);
  }

  @Override
  public FeatureMap outputShape(TensorShape input) {
    FeatureMap map = input.asFeatureMapFor(NAME);
    return new FeatureMap(
        map.channels(),
        window().positions(map.height(), NAME),
        window().positions(map.width(), NAME));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.averagePool(this);
  }
}
