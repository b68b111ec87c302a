package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTests {

  private final ModelNames names = ModelNames.published();

  @ParameterizedTest
  @MethodSource("networks")
  void haveOneEntryForEveryBuiltInNetworkAsItIsCounted(Network network) {
    assertThat(names.all()).filteredOn(each -> each.id().equals(network.id())).hasSize(1);
    Topology topology = names.of(network.id()).orElseThrow();

    assertThat(topology.network()).isEqualTo(network.id());
    assertThat(topology.family()).isEqualTo(network.family());
    assertThat(topology.operationsPerSample()).isEqualTo(2.0 * network.macs());
    assertThat(topology.parameters()).isEqualTo(network.parameters());
    assertThat(topology.weightsIntensity().get("fp32"))
        .isEqualTo(2.0 * network.macs() / (4.0 * network.parameters()));
    assertThat(topology.weightsIntensity().get("int8"))
        .isEqualTo(2.0 * network.macs() / network.parameters());
  }

  static List<Network> networks() {
    return Zoo.all();
  }

  @Test
  void belongToOneEntryEach() {
    assertThat(
            names.all().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.id()), each.aliases().stream()))
                .map(name -> name.toLowerCase(Locale.ROOT)))
        .hasSizeGreaterThan(100)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "RN50, resnet50",
    "ResNet-50, resnet50",
    "ResNet50, resnet50",
    "RN50V15, resnet50",
    "ResNet-v1-50, resnet50",
    "resnet50.a1_in1k, resnet50",
    "tv_resnet50, resnet50",
    "gluon_resnet50_v1b.gluon_in1k, resnet50",
    "ResNet-v1-18, resnet18",
    "ResNet-v2-18, resnet18-v2",
    "resnetv2_50.a1h_in1k, resnet50-v2",
    "GNv1, googlenet",
    "GoogLeNetv1, googlenet",
    "MNv1, mobilenet-v1",
    "mobilenetv2_100.ra_in1k, mobilenet-v2",
    "mobilenet_v2, mobilenet-v2",
    "squeezenet1_1, squeezenet1.1",
    "SqueezeNet-1.0, squeezenet1.0",
    "DensetNet-121, densenet121",
    "densenet121.tv_in1k, densenet121",
    "VGG-16, vgg16",
    "vgg16.tv_in1k, vgg16",
    "AlexNet, alexnet",
    "MNIST MLP, mlp",
    "efficientnet_es.ra_in1k, EfficientNet-S",
    "squeezenet1.1, squeezenet1.1",
    "vgg16_bn, vgg16_bn",
    "file:resnet50.onnx, file:resnet50.onnx",
    "My.Net, My.Net"
  })
  void meetUnderOneName(String name, String canonical) {
    assertThat(names.canonical(name)).isEqualTo(canonical);
  }

  @Test
  void keepQutibenchsCountApartFromOurs() {
    Topology published = names.of("RN50").orElseThrow();
    Topology own = names.of("RN50V15").orElseThrow();

    assertThat(published.operationsPerSample()).isEqualTo(7.72e9);
    assertThat(published.source()).startsWith("QuTiBench");
    assertThat(own.id()).isEqualTo("resnet50");
    // QuTiBench's rows of RN50V15 have 8.2 GOPS.
    assertThat(own.operationsPerSample()).isCloseTo(8.2e9, Percentage.withPercentage(0.5));
  }

  /** Where both count the same network, they agree but for what they leave out. */
  @ParameterizedTest
  @ValueSource(strings = {"GoogLeNetv1", "MobileNetv1"})
  void standForTheSameNetworkWhereTheyMeet(String name) {
    Topology published = names.of(name).orElseThrow();
    Topology own = names.of(names.canonical(name)).orElseThrow();

    assertThat(published.operationsPerSample())
        .isCloseTo(own.operationsPerSample(), Percentage.withPercentage(3));
  }

  @Test
  void keepTheVariantsOfAPrunedNetwork() {
    assertThat(names.of("ResNet-50").orElseThrow().variants())
        .extracting(Topology.Variant::pruningPercent, Topology.Variant::operationsPerSample)
        .containsExactly(
            tuple(100.0, 7.72e9), tuple(80.0, 6.54e9), tuple(50.0, 3.75e9), tuple(30.0, 2.45e9));
  }

  @Test
  void haveASourceForEveryFigure() {
    assertThat(names.all())
        .hasSize(31)
        .allSatisfy(
            each -> {
              assertThat(each.source()).isNotBlank();
              assertThat(each.variants()).isNotEmpty();
              assertThat(each.accuracies())
                  .allSatisfy(
                      accuracy -> {
                        assertThat(accuracy.source()).isNotBlank();
                        assertThat(accuracy.top1Percent()).isBetween(50.0, 90.0);
                        assertThat(accuracy.top5Percent())
                            .satisfiesAnyOf(
                                top5 -> assertThat(top5).isNull(),
                                top5 -> assertThat(top5).isGreaterThan(accuracy.top1Percent()));
                      });
            });
  }

  /** What stands before the last dash was found; a name that repeats itself was not. */
  @ParameterizedTest
  @CsvSource({
    "DensetNet-121, DensetNet, DensetNet",
    "ResNet-v1-50, ResNet-v1, ResNet-v1",
    "RN50, RN50, ResNet",
    "resnet50.a1_in1k, resnet50.a1_in1k, ResNet",
    "RN50, , ResNet",
    "nobody-knows, nobody, nobody",
    "unknown, unknown, unknown",
    "unknown, , "
  })
  void haveThePublishedFamilyOrElseTheCatalogues(
      String name, @Nullable String published, @Nullable String family) {
    assertThat(names.family(name, published)).isEqualTo(family);
  }
}
