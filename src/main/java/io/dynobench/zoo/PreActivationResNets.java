package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/**
 * Residual networks of He et al. 2016 ("v2"), which normalise and rectify before each convolution,
 * as Apache MXNet's Gluon defines them, without its normalisation of the image (it trains nothing).
 */
final class PreActivationResNets {

  /** The convolutions of a block from its activated input on. */
  @FunctionalInterface
  private interface Branch {

    Flow apply(Flow activated, int width, int stride);
  }

  /** Initial scale of what a block adds to its shortcut. */
  private static final float RESIDUAL_SCALE = 0.3f;

  private PreActivationResNets() {}

  static List<Network> all() {
    return List.of(
        network("resnet18-v2", PreActivationResNets::basic, 1, 2, 2, 2, 2),
        network("resnet34-v2", PreActivationResNets::basic, 1, 3, 4, 6, 3),
        network("resnet50-v2", PreActivationResNets::bottleneck, 4, 3, 4, 6, 3));
  }

  /**
   * @param expansion channels of a block's output for each of its branch's width
   * @param blocks in each of the four stages
   */
  private static Network network(String id, Branch branch, int expansion, int... blocks) {
    return Network.classifier(
        id, "ResNet v2", Graph.of(ImageNet.IMAGE, image -> body(image, branch, expansion, blocks)));
  }

  private static Flow body(Flow image, Branch branch, int expansion, int... blocks) {
    Flow x = image.then(Conv2d.of(64, 7).stride(2).padding(3).withoutBias());
    x = x.then(new BatchNorm(), RELU, new MaxPool(3, 2, 1));
    for (int stage = 0; stage < blocks.length; stage++) {
      int width = 64 << stage;
      for (int block = 0; block < blocks[stage]; block++) {
        int stride = stage > 0 && block == 0 ? 2 : 1;
        Flow activated = x.then(new BatchNorm(), RELU);
        Flow added = branch.apply(activated, width, stride);
        x = added.plus(shortcut(x, activated, width * expansion, stride));
      }
    }
    return x.then(new BatchNorm(), RELU, new GlobalAveragePool(), new Flatten())
        .then(new Linear(ImageNet.CLASSES));
  }

  private static Flow basic(Flow activated, int width, int stride) {
    return activated
        .then(Conv2d.of(width, 3).stride(stride).padding(1).withoutBias())
        .then(new BatchNorm(RESIDUAL_SCALE), RELU)
        .then(Conv2d.of(width, 3).padding(1).withoutBias());
  }

  private static Flow bottleneck(Flow activated, int width, int stride) {
    return activated
        .then(Conv2d.of(width, 1).withoutBias(), new BatchNorm(), RELU)
        .then(Conv2d.of(width, 3).stride(stride).padding(1).withoutBias())
        .then(new BatchNorm(RESIDUAL_SCALE), RELU)
        .then(Conv2d.of(4 * width, 1).withoutBias());
  }

  /** The block's input as it is where that fits, else its activation through a window of 1. */
  private static Flow shortcut(Flow x, Flow activated, int channels, int stride) {
    boolean same = stride == 1 && x.channels() == channels;
    return same ? x : activated.then(Conv2d.of(channels, 1).stride(stride).withoutBias());
  }
}
