package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/**
 * The plain networks of Simonyan and Zisserman 2014 (configurations A, B, D and E), without batch
 * normalisation.
 */
final class VggNets {

  private static final int[] WIDTHS = {64, 128, 256, 512, 512};

  private VggNets() {}

  static List<Network> all() {
    return List.of(
        network("vgg11", 1, 1, 2, 2, 2),
        network("vgg13", 2, 2, 2, 2, 2),
        network("vgg16", 2, 2, 3, 3, 3),
        network("vgg19", 2, 2, 4, 4, 4));
  }

  /**
   * @param convolutions in each of the five stages
   */
  private static Network network(String id, int... convolutions) {
    return Network.classifier(
        id, "VGG", Graph.of(ImageNet.IMAGE, image -> body(image, convolutions)));
  }

  private static Flow body(Flow image, int... convolutions) {
    Flow x = image;
    for (int stage = 0; stage < convolutions.length; stage++) {
      for (int i = 0; i < convolutions[stage]; i++) {
        x = x.then(Conv2d.of(WIDTHS[stage], 3).padding(1), RELU);
      }
      x = x.then(new MaxPool(2, 2));
    }
    return x.then(new Flatten(), new Linear(4096), RELU, new Dropout(0.5))
        .then(new Linear(4096), RELU, new Dropout(0.5), new Linear(ImageNet.CLASSES));
  }
}
