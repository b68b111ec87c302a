package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZooTests {

  @Test
  void offersEveryNetworkUnderItsId() {
    assertThat(Zoo.all())
        .extracting(Network::id)
        .containsExactly(
            "mlp",
            "cnn-mnist",
            "lenet",
            "squeezenet1.0",
            "squeezenet1.1",
            "mobilenet-v1",
            "mobilenet-v2",
            "googlenet",
            "densenet121",
            "densenet161",
            "densenet169",
            "densenet201",
            "resnet18",
            "resnet34",
            "resnet50",
            "resnet101",
            "resnet152",
            "resnet18-v2",
            "resnet34-v2",
            "resnet50-v2",
            "alexnet",
            "vgg11",
            "vgg13",
            "vgg16",
            "vgg19");
  }

  @Test
  void doesNotFindWhatItDoesNotHave() {
    assertThat(Zoo.find("resnet19")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mlp, MLP, 1, 28, 10",
    "cnn-mnist, CNN, 1, 28, 10",
    "lenet, LeNet, 1, 28, 10",
    "squeezenet1.0, SqueezeNet, 3, 224, 1000",
    "mobilenet-v1, MobileNet, 3, 224, 1000",
    "googlenet, GoogLeNet, 3, 224, 1000",
    "densenet121, DenseNet, 3, 224, 1000",
    "resnet18, ResNet, 3, 224, 1000",
    "resnet18-v2, ResNet v2, 3, 224, 1000",
    "alexnet, AlexNet, 3, 224, 1000",
    "vgg19, VGG, 3, 224, 1000"
  })
  void describesEachNetwork(String id, String family, int channels, int side, int classes) {
    Network network = find(id);

    assertThat(network.family()).isEqualTo(family);
    assertThat(network.task()).isEqualTo(Task.IMAGE_CLASSIFICATION);
    assertThat(network.input()).isEqualTo(InputShape.of(channels, side, side));
    assertThat(network.classes()).isEqualTo(classes);
  }

  /** {@code num_params} and {@code _ops} (in 10⁹) of torchvision's weights, version 0.22. */
  @ParameterizedTest
  @CsvSource({
    "squeezenet1.0, 1248424, 0.819",
    "squeezenet1.1, 1235496, 0.349",
    "mobilenet-v2, 3504872, 0.301",
    "densenet121, 7978856, 2.834",
    "densenet161, 28681000, 7.728",
    "densenet169, 14149480, 3.36",
    "densenet201, 20013928, 4.291",
    "resnet18, 11689512, 1.814",
    "resnet34, 21797672, 3.664",
    "resnet50, 25557032, 4.089",
    "resnet101, 44549160, 7.801",
    "resnet152, 60192808, 11.514",
    "alexnet, 61100840, 0.714",
    "vgg11, 132863336, 7.609",
    "vgg13, 133047848, 11.308",
    "vgg16, 138357544, 15.47",
    "vgg19, 143667240, 19.632"
  })
  void countsAsTorchvisionDoes(String id, long parameters, double macs) {
    assertThat(find(id).parameters()).isEqualTo(parameters);
    assertThat((double) find(id).macs()).isCloseTo(macs * 1e9, withinPercentage(1));
  }

  /** Table 8 of Howard et al. 2017: 569 million MACs, 4.2 million parameters. */
  @Test
  void countsMobileNetAsItsAuthorsDo() {
    assertThat(find("mobilenet-v1").parameters()).isEqualTo(4_231_976);
    assertThat((double) find("mobilenet-v1").macs()).isCloseTo(569e6, withinPercentage(1));
  }

  /**
   * The parameters are those in bvlc_googlenet.caffemodel. Table 1 of Szegedy et al. 2014 sums up
   * to 1,502 million MACs, but gives the first convolution only 34 million.
   */
  @Test
  void countsGoogLeNetAsItsAuthorsDo() {
    double firstConvolution = 112 * 112 * 64 * (3 * 7 * 7);

    assertThat(find("googlenet").parameters()).isEqualTo(6_998_552);
    assertThat((double) find("googlenet").macs())
        .isCloseTo(1_502e6 - 34e6 + firstConvolution, withinPercentage(1));
  }

  /**
   * Gluon's model zoo lists 11,695,796, 21,811,380 and 25,595,060 parameters. These include four
   * numbers for each of the image's three channels and two running statistics for each normalised
   * channel. The convolutions are those of the first version, and so are their MACs.
   */
  @ParameterizedTest
  @CsvSource({
    "resnet18-v2, 11695796, 3968, 1.814",
    "resnet34-v2, 21811380, 7680, 3.664",
    "resnet50-v2, 25595060, 22784, 4.089"
  })
  void countsAsGluonDoes(String id, long listed, long normalised, double macs) {
    assertThat(find(id).parameters()).isEqualTo(listed - 4 * 3 - 2 * normalised);
    assertThat((double) find(id).macs()).isCloseTo(macs * 1e9, withinPercentage(1));
  }

  /** PyTorch's {@code examples/mnist}: 320 + 18,496 + 1,179,776 + 1,290 parameters. */
  @Test
  void countsTheNetworkOfTheMnistExampleAsByHand() {
    Network cnn = find("cnn-mnist");

    assertThat(cnn.parameters()).isEqualTo(1_199_882);
    assertThat(cnn.macs())
        .isEqualTo(26 * 26 * 32 * 9 + 24 * 24 * 64 * (9 * 32) + 9216 * 128 + 128 * 10);
  }

  /** Only recipes are kept: the 575 MB of its weights are made when a job asks for them. */
  @Test
  void countsWithoutMakingAnyWeight() {
    assertThat(find("vgg19").weightBytes(Precision.FP32)).isEqualTo(4 * 143_667_240L);
    assertThat(find("vgg19").graph().tensors()).hasSize(2 * 19);
  }

  @Test
  void countsThePerceptronAsByHand() {
    Network mlp = find("mlp");

    assertThat(mlp.macs()).isEqualTo(784 * 512 + 512 * 512 + 512 * 10);
    assertThat(mlp.parameters()).isEqualTo(mlp.macs() + 512 + 512 + 10);
    // the flattened image, two hidden layers, each rectified and passed by dropout, the scores
    assertThat(mlp.activationBytes(Precision.FP32)).isEqualTo(4 * (784 + 6 * 512 + 10));
  }

  @Test
  void countsLeNetAsByHand() {
    Network lenet = find("lenet");
    long dense = 400 * 120 + 120 * 84 + 84 * 10;

    assertThat(lenet.macs()).isEqualTo(28 * 28 * 6 * (5 * 5) + 10 * 10 * 16 * (6 * 5 * 5) + dense);
    assertThat(lenet.parameters())
        .isEqualTo((6 * 5 * 5 + 6) + (16 * 6 * 5 * 5 + 16) + dense + 120 + 84 + 10)
        .isEqualTo(61_706);
  }

  @Test
  void halvesTheBytesInHalfPrecision() {
    Network network = find("resnet18");

    assertThat(network.weightBytes(Precision.FP32)).isEqualTo(4 * 11_689_512L);
    assertThat(network.weightBytes(Precision.TF32)).isEqualTo(4 * 11_689_512L);
    assertThat(network.weightBytes(Precision.FP16)).isEqualTo(2 * 11_689_512L);
    assertThat(network.activationBytes(Precision.BF16))
        .isEqualTo(network.activationBytes(Precision.FP32) / 2);
  }

  private static Network find(String id) {
    return Zoo.find(id).orElseThrow();
  }
}
