package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import java.util.List;

/** Residual networks of He et al. 2015 as torchvision defines them. */
final class ResNets {

  /** The branch beside the shortcut, without its last normalisation. */
  @FunctionalInterface
  private interface Branch {

    Flow apply(Flow x, int width, int stride);
  }

  /** Initial scale of what a block adds to its shortcut. */
  private static final float RESIDUAL_SCALE = 0.3f;

  private ResNets() {}

  static List<Network> all() {
    return List.of(
        network("resnet18", ResNets::basic, 1, 2, 2, 2, 2),
        network("resnet34", ResNets::basic, 1, 3, 4, 6, 3),
        network("resnet50", ResNets::bottleneck, 4, 3, 4, 6, 3),
        network("resnet101", ResNets::bottleneck, 4, 3, 4, 23, 3),
        network("resnet152", ResNets::bottleneck, 4, 3, 8, 36, 3));
  }

  /**
   * @param expansion channels of a block's output for each of its branch's width
   * @param blocks in each of the four stages
   */
  private static Network network(String id, Branch branch, int expansion, int... blocks) {
    return Network.classifier(
        id, "ResNet", Graph.of(ImageNet.IMAGE, image -> body(image, branch, expansion, blocks)));
  }

  private static Flow body(Flow image, Branch branch, int expansion, int... blocks) {
    Flow x = normalised(image, Conv2d.of(64, 7).stride(2).padding(3)).then(RELU);
    x = x.then(new MaxPool(3, 2, 1));
    for (int stage = 0; stage < blocks.length; stage++) {
      int width = 64 << stage;
      for (int block = 0; block < blocks[stage]; block++) {
        int stride = stage > 0 && block == 0 ? 2 : 1;
        Flow added = branch.apply(x, width, stride).then(new BatchNorm(RESIDUAL_SCALE));
        x = added.plus(shortcut(x, width * expansion, stride)).then(RELU);
      }
    }
    return x.then(new GlobalAveragePool(), new Flatten(), new Linear(ImageNet.CLASSES));
  }

  /** Two windows of 3, for the networks of 18 and 34 layers. */
  private static Flow basic(Flow x, int width, int stride) {
    return normalised(x, Conv2d.of(width, 3).stride(stride).padding(1))
        .then(RELU, Conv2d.of(width, 3).padding(1).withoutBias());
  }

  /** A window of 3 between two of 1; the stride is on the window of 3 ("v1.5"). */
  private static Flow bottleneck(Flow x, int width, int stride) {
    Flow narrow = normalised(x, Conv2d.of(width, 1)).then(RELU);
    return normalised(narrow, Conv2d.of(width, 3).stride(stride).padding(1))
        .then(RELU, Conv2d.of(4 * width, 1).withoutBias());
  }

  private static Flow shortcut(Flow x, int channels, int stride) {
    boolean same = stride == 1 && x.channels() == channels;
    return same ? x : normalised(x, Conv2d.of(channels, 1).stride(stride));
  }

  private static Flow normalised(Flow x, Conv2d convolution) {
    return x.then(convolution.withoutBias(), new BatchNorm());
  }
}
