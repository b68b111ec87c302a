package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/** AlexNet of Krizhevsky 2014 ("one weird trick"), one column, as torchvision defines it. */
final class AlexNets {

  private static final MaxPool POOL = new MaxPool(3, 2);

  private AlexNets() {}

  static List<Network> all() {
    return List.of(
        Network.classifier("alexnet", "AlexNet", Graph.of(ImageNet.IMAGE, AlexNets::body)));
  }

  private static Flow body(Flow image) {
    return image
        .then(Conv2d.of(64, 11).stride(4).padding(2), RELU, POOL)
        .then(Conv2d.of(192, 5).padding(2), RELU, POOL)
        .then(Conv2d.of(384, 3).padding(1), RELU)
        .then(Conv2d.of(256, 3).padding(1), RELU)
        .then(Conv2d.of(256, 3).padding(1), RELU, POOL)
        .then(new Flatten(), new Dropout(0.5), new Linear(4096), RELU)
        .then(new Dropout(0.5), new Linear(4096), RELU, new Linear(ImageNet.CLASSES));
  }
}
