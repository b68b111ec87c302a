package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/** SqueezeNet of Iandola et al. 2016 as torchvision defines it. */
final class SqueezeNets {

  private static final MaxPool POOL = new MaxPool(3, 2).roundedUp();

  private SqueezeNets() {}

  static List<Network> all() {
    return List.of(
        Network.classifier(
            "squeezenet1.0", "SqueezeNet", Graph.of(ImageNet.IMAGE, SqueezeNets::version10)),
        Network.classifier(
            "squeezenet1.1", "SqueezeNet", Graph.of(ImageNet.IMAGE, SqueezeNets::version11)));
  }

  private static Flow version10(Flow image) {
    Flow x = image.then(Conv2d.of(96, 7).stride(2), RELU, POOL);
    x = fire(fire(fire(x, 16, 64), 16, 64), 32, 128).then(POOL);
    x = fire(fire(fire(x, 32, 128), 48, 192), 48, 192);
    return classify(fire(fire(x, 64, 256).then(POOL), 64, 256));
  }

  private static Flow version11(Flow image) {
    Flow x = image.then(Conv2d.of(64, 3).stride(2), RELU, POOL);
    x = fire(fire(x, 16, 64), 16, 64).then(POOL);
    x = fire(fire(x, 32, 128), 32, 128).then(POOL);
    x = fire(fire(x, 48, 192), 48, 192);
    return classify(fire(fire(x, 64, 256), 64, 256));
  }

  /** Squeezes the channels, then expands them by windows of 1 and of 3, so many filters each. */
  private static Flow fire(Flow x, int squeezed, int expanded) {
    Flow squeeze = x.then(Conv2d.of(squeezed, 1), RELU);
    return squeeze
        .then(Conv2d.of(expanded, 1), RELU)
        .concat(squeeze.then(Conv2d.of(expanded, 3).padding(1), RELU));
  }

  private static Flow classify(Flow x) {
    return x.then(
        new Dropout(0.5),
        Conv2d.of(ImageNet.CLASSES, 1),
        RELU,
        new GlobalAveragePool(),
        new Flatten());
  }
}
