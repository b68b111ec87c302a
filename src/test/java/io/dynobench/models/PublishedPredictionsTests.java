package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.dynobench.analysis.Roofline;
import io.dynobench.models.Topology.Variant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QuTiBench's predictions for ImageNet, cell by cell as published, from the catalogues. */
class PublishedPredictionsTests {

  private static final Platforms PLATFORMS = Platforms.published();
  private static final ModelNames NAMES = ModelNames.published();

  /** The bound is not published; it tells why two networks differ by more than their operations. */
  @ParameterizedTest
  @CsvSource({
    "Ultra96-DPU, GoogLeNetv1,    100, 306.7092652, peak",
    "Ultra96-DPU, ResNet-50,      100, 124.3523316, peak",
    "Ultra96-DPU, ResNet-50,       80, 146.7889908, peak",
    "Ultra96-DPU, ResNet-50,       50, 256,         peak",
    "Ultra96-DPU, ResNet-50,       30, 391.8367347, peak",
    "Ultra96-DPU, EfficientNet-S, 100, 204.2553191, peak",
    "Ultra96-DPU, EfficientNet-M, 100, 129.7297297, peak",
    "Ultra96-DPU, EfficientNet-L, 100, 49.53560372, peak",
    "ZCU104-DPU,  GoogLeNetv1,    100, 1469.648562, peak",
    "ZCU104-DPU,  ResNet-50,      100, 595.8549223, peak",
    "ZCU104-DPU,  ResNet-50,       80, 703.3639144, peak",
    "ZCU104-DPU,  ResNet-50,       50, 1215.7952,   memory",
    "ZCU104-DPU,  ResNet-50,       30, 1877.55102,  peak",
    "ZCU104-DPU,  EfficientNet-S, 100, 978.7234043, peak",
    "ZCU102-DPU,  GoogLeNetv1,    100, 2143.769968, peak",
    "ZCU102-DPU,  ResNet-50,      100, 752.853886,  memory",
    "ZCU102-DPU,  ResNet-50,       80, 797.5045872, memory",
    "ZCU102-DPU,  ResNet-50,       50, 1215.7952,   memory",
    "ZCU102-DPU,  ResNet-50,       30, 1900.721633, memory"
  })
  void agreeWithin1PerMille(
      String platform, String network, double pruningPercent, double published, String bound) {
    Variant variant = variant(network, pruningPercent);
    Roofline roofline = Objects.requireNonNull(roofline(platform, "int8"));
    double intensity = intensity(variant, "int8");

    assertThat(roofline.samplesPerSecond(variant.operationsPerSample(), intensity))
        .isCloseTo(published, withPercentage(0.1));
    assertThat(intensity < roofline.peak() / roofline.bandwidth() ? "memory" : "peak")
        .isEqualTo(bound);
  }

  @ParameterizedTest
  @CsvSource({
    "Ultra96-DPU, fp32",
    "ZCU104-FINN, int8",
    "TX2-maxn, int8",
    "EdgeTPU-fast, fp16",
    "NCS, fp32"
  })
  void needAPlatformThatComputesInThePrecision(String platform, String precision) {
    assertThat(roofline(platform, precision)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"fp32, 1", "tf32, 1", "fp16, 2", "bf16, 2", "int8, 4", "int4, 8", "int2, 16"})
  void takeAnIntensityThatGrowsAsWeightsShrink(String precision, double factor) {
    assertThat(intensity(variant("MobileNetv1", 100), precision))
        .isCloseTo(factor * 67.22, within(1e-9));
  }

  @Test
  void countTheRestOfThePublishedNetworks() {
    assertThat(variant("MobileNetv1", 100).operationsPerSample()).isEqualTo(1.14e9);
    assertThat(variant("EfficientNet-M", 100).operationsPerSample()).isEqualTo(7.4e9);
    assertThat(variant("EfficientNet-L", 100).weightsIntensity()).containsEntry("fp32", 457.08);
    assertThat(NAMES.all().stream().filter(each -> "qutibench".equals(each.suite())))
        .extracting(Topology::id)
        .containsExactly(
            "GoogLeNetv1",
            "MobileNetv1",
            "ResNet-50",
            "EfficientNet-S",
            "EfficientNet-M",
            "EfficientNet-L");
  }

  private static Variant variant(String network, double pruningPercent) {
    return NAMES.of(network).orElseThrow().variants().stream()
        .filter(each -> Double.valueOf(pruningPercent).equals(each.pruningPercent()))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Roofline roofline(String name, String precision) {
    Platform platform = PLATFORMS.named(name).orElseThrow();
    Map<String, Double> peaks = platform.peakOpsPerSecond();
    return peaks.containsKey(precision)
        ? new Roofline(Objects.requireNonNull(peaks.get(precision)), platform.bandwidth())
        : null;
  }

  private static double intensity(Variant variant, String precision) {
    return Objects.requireNonNull(variant.weightsIntensity().get(precision));
  }
}
