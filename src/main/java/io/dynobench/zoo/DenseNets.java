package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/** Densely connected networks of Huang et al. 2016 (DenseNet-BC) as torchvision defines them. */
final class DenseNets {

  /** Channels of a layer's narrow part, for each channel that it adds. */
  private static final int BOTTLENECK = 4;

  private DenseNets() {}

  static List<Network> all() {
    return List.of(
        network("densenet121", 32, 6, 12, 24, 16),
        network("densenet161", 48, 6, 12, 36, 24),
        network("densenet169", 32, 6, 12, 32, 32),
        network("densenet201", 32, 6, 12, 48, 32));
  }

  /**
   * @param growth channels that each layer adds
   * @param layers in each of the four blocks
   */
  private static Network network(String id, int growth, int... layers) {
    return Network.classifier(
        id, "DenseNet", Graph.of(ImageNet.IMAGE, image -> body(image, growth, layers)));
  }

  private static Flow body(Flow image, int growth, int... layers) {
    Flow x = image.then(Conv2d.of(2 * growth, 7).stride(2).padding(3).withoutBias());
    x = x.then(new BatchNorm(), RELU, new MaxPool(3, 2, 1));
    for (int block = 0; block < layers.length; block++) {
      if (block > 0) {
        x = activated(x, Conv2d.of(x.channels() / 2, 1)).then(new AveragePool(2, 2));
      }
      for (int layer = 0; layer < layers[block]; layer++) {
        x = x.concat(layer(x, growth));
      }
    }
    return x.then(new BatchNorm(), RELU, new GlobalAveragePool(), new Flatten())
        .then(new Linear(ImageNet.CLASSES));
  }

  private static Flow layer(Flow x, int growth) {
    Flow narrow = activated(x, Conv2d.of(BOTTLENECK * growth, 1));
    return activated(narrow, Conv2d.of(growth, 3).padding(1));
  }

  private static Flow activated(Flow x, Conv2d convolution) {
    return x.then(new BatchNorm(), RELU, convolution.withoutBias());
  }
}
