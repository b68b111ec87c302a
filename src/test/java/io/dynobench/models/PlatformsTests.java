package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsTests {

  private final Platforms platforms = Platforms.published();

  @ParameterizedTest
  @CsvSource({
    "NVIDIA H100 80GB HBM3, H100-SXM",
    "NVIDIA H100 PCIe, H100-PCIe",
    "NVIDIA H200, H200",
    "NVIDIA A100-SXM4-40GB, A100-SXM-40GB",
    "A100-SXM4-80GB, A100-SXM-80GB",
    "NVIDIA A100 80GB PCIe, A100-PCIe-80GB",
    "A100-PCIE-40GB, A100-PCIe-40GB",
    "Tesla V100-SXM2-32GB, V100-SXM2",
    "Tesla V100-PCIE-16GB, V100-PCIe",
    "Tesla P100-PCIE-16GB, P100-PCIe",
    "Tesla P100-SXM2-16GB, P100-SXM2",
    "Tesla T4, T4",
    "NVIDIA L4, L4",
    "Tesla K80, Tesla K80",
    "Tesla M60, Tesla M60",
    "GeForce RTX 3090, RTX 3090",
    "NVIDIA GeForce RTX 4090, RTX 4090",
    "NVIDIA GeForce RTX 5090, RTX 5090",
    "EdgeTPU-slow, EdgeTPU-slow"
  })
  void knowADeviceByTheNameThatItsDriverReports(String device, String platform) {
    assertThat(platforms.of(device)).map(Platform::name).contains(platform);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NVIDIA H100 NVL",
        "NVIDIA H200 NVL",
        "NVIDIA A100-SXM4-40GB MIG 1g.5gb",
        "Tesla V100S-PCIE-32GB",
        "Tesla P100-PCIE-12GB",
        "NVIDIA L40S",
        "NVIDIA GeForce RTX 3090 Ti",
        "NVIDIA GeForce RTX 4090 Laptop GPU",
        "NVIDIA GeForce RTX 5090 D",
        "AMD EPYC 7R13",
        "TX2",
        ""
      })
  void doNotTakeADeviceForAnotherOneOfSimilarName(String device) {
    assertThat(platforms.of(device)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TPU-fast, EdgeTPU-fast",
    "NCS2, NCS",
    "ZCU104-Bismo, ZCU104-BISMO",
    "u96-quadcore a53, U96-Quadcore-A53"
  })
  void meetUnderOneName(String published, String name) {
    assertThat(platforms.named(published).map(Platform::name)).contains(name);
  }

  @Test
  void takeASayingPatternBeforeAVagueOne() {
    Platform one = platform("EPYC 7R13", "AMD EPYC 7R13 *");
    Platform all = platform("EPYC", "AMD EPYC *");
    Platform exact = platform("mine", "AMD EPYC 7R13 Processor");
    Platforms own = new Platforms(List.of(all, one, exact));

    assertThat(own.of("AMD EPYC 7R13 48-Core Processor")).contains(one);
    assertThat(own.of("AMD EPYC 9654 96-Core Processor")).contains(all);
    assertThat(own.of("amd epyc 7r13 processor")).contains(exact);
    assertThat(own.of("AMD EPYC")).isEmpty();
  }

  @Test
  void haveASourceForEveryFigure() {
    assertThat(platforms.all())
        .hasSize(30)
        .allSatisfy(
            platform -> {
              assertThat(platform.peakOpsPerSecond()).isNotEmpty();
              assertThat(
                      Stream.concat(
                          platform.peakOpsPerSecond().keySet().stream(),
                          Stream.of("bandwidth", "memory", "tdp")))
                  .allSatisfy(figure -> assertThat(platform.sourceOf(figure)).isNotBlank());
            });
  }

  /** Slips of a factor of a thousand, or of a line, show here. */
  @Test
  void areOfAPlausibleSize() {
    assertThat(platforms.all())
        .allSatisfy(
            platform -> {
              assertThat(platform.peakOpsPerSecond().values())
                  .allSatisfy(peak -> assertThat(peak).isBetween(1e11, 2e15));
              assertThat(platform.bandwidth()).isBetween(4e9, 5e12);
              assertThat(peaks(platform, Precision.FP32, Precision.TF32, Precision.FP16))
                  .isSorted();
              assertThat(peaks(platform, Precision.FP16, Precision.INT8, Precision.INT4))
                  .isSorted();
            });
  }

  @Test
  void haveTheFiguresOfQutibench() {
    Map<String, String> figures = new LinkedHashMap<>();
    platforms.all().stream()
        .filter(each -> "qutibench".equals(each.suite()))
        .forEach(each -> figures.put(each.name(), figures(each)));

    assertThat(figures)
        .containsExactly(
            Map.entry("Ultra96-DPU", "int8 0.96, 4.26"),
            Map.entry("ZCU104-DPU", "int8 4.6, 19.2"),
            Map.entry("ZCU102-DPU", "int8 6.71, 19.2"),
            Map.entry("ZCU104-FINN", "int4 8.8, int2 30.7, 19.2"),
            Map.entry("ZCU104-BISMO", "int4 8.8, int2 30.7, 19.2"),
            Map.entry("TX2-maxn", "fp32 0.67, fp16 1.33, 59.7"),
            Map.entry("TX2-maxp", "fp32 0.57, fp16 1.15, 59.7"),
            Map.entry("TX2-maxq", "fp32 0.44, fp16 0.87, 59.7"),
            Map.entry("EdgeTPU-fast", "int8 4.0, 25.6"),
            Map.entry("EdgeTPU-slow", "int8 2.0, 25.6"),
            Map.entry("NCS", "fp16 0.5, int8 1.0, 12.8"),
            Map.entry("U96-Quadcore-A53", "int8 0.192, int4 0.192, int2 0.192, 4.26"));
  }

  private static String figures(Platform platform) {
    StringBuilder text = new StringBuilder();
    platform
        .peakOpsPerSecond()
        .forEach((precision, peak) -> text.append("%s %s, ".formatted(precision, peak / 1e12)));
    return text.append(platform.bandwidth() / 1e9).toString();
  }

  private static List<Double> peaks(Platform platform, Precision... precisions) {
    return Arrays.stream(precisions)
        .map(each -> platform.peakOpsPerSecond().get(each.id()))
        .filter(each -> each != null)
        .toList();
  }

  private static Platform platform(String name, String device) {
    return new Platform(
        name,
        null,
        List.of(),
        List.of(device),
        "AMD",
        Map.of("fp32", 1e12),
        1e11,
        null,
        null,
        "measured by hand",
        Map.of(),
        null);
  }
}
