package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;

/** What the networks for ImageNet have in common. */
final class ImageNet {

  static final FeatureMap IMAGE = new FeatureMap(3, 224, 224);
  static final int CLASSES = 1000;

  private ImageNet() {}
}
