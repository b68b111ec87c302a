package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/**
 * GoogLeNet of Szegedy et al. 2014 as Caffe defines it (bvlc_googlenet): with local response
 * normalisation, without batch normalisation and without the classifiers that only train it.
 */
final class GoogLeNets {

  private static final MaxPool POOL = new MaxPool(3, 2).roundedUp();

  private static final LocalResponseNorm NORM = new LocalResponseNorm(5, 1e-4, 0.75, 1);

  private GoogLeNets() {}

  /**
   * Filters of an inception module, a row of table 1 of the paper.
   *
   * @param narrow3 of 1 × 1 before those of 3 × 3
   * @param narrow5 of 1 × 1 before those of 5 × 5
   * @param pooled of 1 × 1 after the pool
   */
  private record Inception(int of1, int narrow3, int of3, int narrow5, int of5, int pooled) {

    Flow apply(Flow x) {
      return x.then(Conv2d.of(of1, 1), RELU)
          .concat(
              x.then(Conv2d.of(narrow3, 1), RELU, Conv2d.of(of3, 3).padding(1), RELU),
              x.then(Conv2d.of(narrow5, 1), RELU, Conv2d.of(of5, 5).padding(2), RELU),
              x.then(new MaxPool(3, 1, 1), Conv2d.of(pooled, 1), RELU));
    }
  }

  static List<Network> all() {
    return List.of(
        Network.classifier("googlenet", "GoogLeNet", Graph.of(ImageNet.IMAGE, GoogLeNets::body)));
  }

  private static Flow body(Flow image) {
    Flow x = image.then(Conv2d.of(64, 7).stride(2).padding(3), RELU, POOL, NORM);
    x = x.then(Conv2d.of(64, 1), RELU, Conv2d.of(192, 3).padding(1), RELU, NORM, POOL);
    x = new Inception(64, 96, 128, 16, 32, 32).apply(x);
    x = new Inception(128, 128, 192, 32, 96, 64).apply(x).then(POOL);
    x = new Inception(192, 96, 208, 16, 48, 64).apply(x);
    x = new Inception(160, 112, 224, 24, 64, 64).apply(x);
    x = new Inception(128, 128, 256, 24, 64, 64).apply(x);
    x = new Inception(112, 144, 288, 32, 64, 64).apply(x);
    x = new Inception(256, 160, 320, 32, 128, 128).apply(x).then(POOL);
    x = new Inception(256, 160, 320, 32, 128, 128).apply(x);
    x = new Inception(384, 192, 384, 48, 128, 128).apply(x);
    return x.then(
        new GlobalAveragePool(), new Dropout(0.4), new Flatten(), new Linear(ImageNet.CLASSES));
  }
}
