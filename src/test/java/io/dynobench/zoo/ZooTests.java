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
  void offersTheFirstSixNetworksUnderUniqueIds() {
    assertThat(Zoo.all())
        .extracting(Network::id)
        .containsExactly("mlp", "lenet", "squeezenet1.1", "mobilenet-v2", "resnet18", "resnet50");
  }

  @Test
  void doesNotFindWhatItDoesNotHave() {
    assertThat(Zoo.find("resnet19")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mlp, MLP, 1, 28, 10",
    "lenet, LeNet, 1, 28, 10",
    "squeezenet1.1, SqueezeNet, 3, 224, 1000",
    "mobilenet-v2, MobileNet, 3, 224, 1000",
    "resnet18, ResNet, 3, 224, 1000",
    "resnet50, ResNet, 3, 224, 1000"
  })
  void describesEachNetwork(String id, String family, int channels, int side, int classes) {
    Network network = find(id);

    assertThat(network.family()).isEqualTo(family);
    assertThat(network.task()).isEqualTo(Task.IMAGE_CLASSIFICATION);
    assertThat(network.input()).isEqualTo(InputShape.of(channels, side, side));
    assertThat(network.classes()).isEqualTo(classes);
  }

  /** torchvision's counts. */
  @ParameterizedTest
  @CsvSource({
    "squeezenet1.1, 1235496",
    "mobilenet-v2, 3504872",
    "resnet18, 11689512",
    "resnet50, 25557032"
  })
  void hasExactlyThePublishedParameters(String id, long parameters) {
    assertThat(find(id).parameters()).isEqualTo(parameters);
  }

  @ParameterizedTest
  @CsvSource({
    "squeezenet1.1, 0.35e9",
    "mobilenet-v2, 0.30e9",
    "resnet18, 1.81e9",
    "resnet50, 4.09e9"
  })
  void needsThePublishedMacs(String id, double macs) {
    assertThat((double) find(id).macs()).isCloseTo(macs, withinPercentage(1));
  }

  @Test
  void countsThePerceptronAsByHand() {
    Network mlp = find("mlp");

    assertThat(mlp.macs()).isEqualTo(784 * 512 + 512 * 512 + 512 * 10);
    assertThat(mlp.parameters()).isEqualTo(mlp.macs() + 512 + 512 + 10);
    // the flattened image, two hidden layers with their rectified copies, the scores
    assertThat(mlp.activationBytes(Precision.FP32)).isEqualTo(4 * (784 + 4 * 512 + 10));
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
