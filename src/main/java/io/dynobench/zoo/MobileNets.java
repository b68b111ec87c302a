package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;
import static io.dynobench.zoo.Pointwise.RELU6;

import java.util.List;

/**
 * MobileNet of Howard et al. 2017, and MobileNet V2 of Sandler et al. 2018 as torchvision defines
 * it.
 */
final class MobileNets {

  /** Channels after each depthwise separable convolution, table 1 of the first paper. */
  private static final int[] VERSION_1 = {
    64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024
  };

  /**
   * A run of inverted residuals, a row of table 2 of the paper.
   *
   * @param expansion factor from the input's channels to the depthwise convolution's
   * @param stride of the first block of the run
   */
  private record Run(int expansion, int channels, int blocks, int stride) {}

  private static final List<Run> VERSION_2 =
      List.of(
          new Run(1, 16, 1, 1),
          new Run(6, 24, 2, 2),
          new Run(6, 32, 3, 2),
          new Run(6, 64, 4, 2),
          new Run(6, 96, 3, 1),
          new Run(6, 160, 3, 2),
          new Run(6, 320, 1, 1));

  /** Initial scale of what a block adds to its shortcut. */
  private static final float RESIDUAL_SCALE = 0.3f;

  private MobileNets() {}

  static List<Network> all() {
    return List.of(
        Network.classifier(
            "mobilenet-v1", "MobileNet", Graph.of(ImageNet.IMAGE, MobileNets::version1)),
        Network.classifier(
            "mobilenet-v2", "MobileNet", Graph.of(ImageNet.IMAGE, MobileNets::version2)));
  }

  private static Flow version1(Flow image) {
    Flow x = normalised(image, Conv2d.of(32, 3).stride(2).padding(1), RELU);
    boolean first = true;
    for (int channels : VERSION_1) {
      // Where the channels double the map is halved, except right after the image.
      int stride = channels > x.channels() && !first ? 2 : 1;
      Conv2d depthwise = Conv2d.of(x.channels(), 3).padding(1).groups(x.channels());
      x = normalised(x, depthwise.stride(stride), RELU);
      x = normalised(x, Conv2d.of(channels, 1), RELU);
      first = false;
    }
    return x.then(new GlobalAveragePool(), new Dropout(0.001), new Flatten())
        .then(new Linear(ImageNet.CLASSES));
  }

  private static Flow version2(Flow image) {
    Flow x = normalised(image, Conv2d.of(32, 3).stride(2).padding(1));
    for (Run run : VERSION_2) {
      for (int block = 0; block < run.blocks(); block++) {
        x = invertedResidual(x, run, block == 0 ? run.stride() : 1);
      }
    }
    return normalised(x, Conv2d.of(1280, 1))
        .then(new GlobalAveragePool(), new Flatten(), new Dropout(0.2))
        .then(new Linear(ImageNet.CLASSES));
  }

  private static Flow invertedResidual(Flow x, Run run, int stride) {
    int hidden = x.channels() * run.expansion();
    Flow wide = run.expansion() == 1 ? x : normalised(x, Conv2d.of(hidden, 1));
    Flow filtered =
        normalised(wide, Conv2d.of(hidden, 3).stride(stride).padding(1).groups(hidden))
            .then(Conv2d.of(run.channels(), 1).withoutBias());
    boolean residual = stride == 1 && x.channels() == run.channels();
    return residual
        ? x.plus(filtered.then(new BatchNorm(RESIDUAL_SCALE)))
        : filtered.then(new BatchNorm());
  }

  private static Flow normalised(Flow x, Conv2d convolution) {
    return normalised(x, convolution, RELU6);
  }

  private static Flow normalised(Flow x, Conv2d convolution, Pointwise rectifier) {
    return x.then(convolution.withoutBias(), new BatchNorm(), rectifier);
  }
}
