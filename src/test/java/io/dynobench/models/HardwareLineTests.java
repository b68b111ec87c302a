package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HardwareLineTests {

  private static final Platforms PLATFORMS = Platforms.published();

  private static final HardwareEntry INT8 =
      entry("cpu", "onnxruntime", Precision.INT8, Profile.STANDARD, null);
  private static final HardwareEntry FP32 =
      entry("cpu", "pytorch", Precision.FP32, Profile.STANDARD, 1e10);
  private static final HardwareEntry BF16 =
      entry("cpu", "pytorch", Precision.BF16, Profile.STANDARD, 2e10);
  private static final HardwareEntry QUICK =
      entry("cpu", "pytorch", Precision.FP16, Profile.QUICK, 3e10);
  private static final HardwareEntry GPU =
      entry("cuda:0", "pytorch", Precision.FP32, Profile.STANDARD, 4e12);

  @Test
  void showsAnEntrysOwnBandwidth() {
    HardwareLine line = HardwareLine.of(List.of(FP32, BF16), PLATFORMS).get(0);

    assertThat(line).isEqualTo(new HardwareLine(FP32, 1e10, null, null));
    assertThat(line.ridgePoint()).isEqualTo(10);
  }

  @Test
  void borrowsTheHighestCarefulBandwidthOfTheSameDevice() {
    HardwareLine line = HardwareLine.of(List.of(INT8, FP32, BF16, QUICK, GPU), PLATFORMS).get(0);

    assertThat(line).isEqualTo(new HardwareLine(INT8, 2e10, BF16, null));
    assertThat(line.ridgePoint()).isEqualTo(5);
  }

  @Test
  void takesAQuickBandwidthWhereThereIsNoOther() {
    assertThat(HardwareLine.of(List.of(INT8, QUICK), PLATFORMS).get(0).bandwidthOf())
        .isEqualTo(QUICK);
  }

  @Test
  void hasNoneWhereNobodyHasCopied() {
    HardwareLine line = HardwareLine.of(List.of(INT8, GPU), PLATFORMS).get(0);

    assertThat(line).isEqualTo(new HardwareLine(INT8, null, null, null));
    assertThat(line.ridgePoint()).isNull();
  }

  @Test
  void standsBesideWhatIsPublishedOfTheDevice() {
    HardwareEntry measured =
        entry("cuda:0", "NVIDIA H100 80GB HBM3", "pytorch", Precision.FP32, Profile.STANDARD, 3e12);
    HardwareEntry unpublished =
        entry("cuda:0", "Tesla M60", "pytorch", Precision.FP16, Profile.STANDARD, 1e11);

    List<HardwareLine> lines = HardwareLine.of(List.of(measured, unpublished, FP32), PLATFORMS);

    assertThat(lines)
        .extracting(HardwareLine::publishedPeak, HardwareLine::publishedBandwidth)
        .containsExactly(tuple(6.7e13, 3.35e12), tuple(null, 1.6e11), tuple(null, null));
    assertThat(lines)
        .extracting(HardwareLine::anchor)
        .containsExactly("platform-H100-SXM", "platform-Tesla-M60", null);
    assertThat(PlatformLine.of(PLATFORMS.all(), lines))
        .filteredOn(line -> !line.measuredAs().isEmpty())
        .extracting(line -> line.platform().name(), PlatformLine::measuredAs)
        .containsExactlyInAnyOrder(
            tuple("H100-SXM", List.of("NVIDIA H100 80GB HBM3")),
            tuple("Tesla M60", List.of("Tesla M60")));
  }

  @Test
  void tellsTheSourcesOfAPlatformAndOfWhichFiguresTheyAre() {
    List<Platform> of =
        List.of(PLATFORMS.named("T4").orElseThrow(), PLATFORMS.named("TX2-maxn").orElseThrow());

    assertThat(PlatformLine.of(of, List.of()))
        .extracting(PlatformLine::sources)
        .containsExactly(
            List.of(
                "fp32, fp16, int8, int4, memory, tdp: NVIDIA T4 Tensor Core GPU data sheet",
                "bandwidth: NVIDIA T4 product brief"),
            List.of("QuTiBench, peak performance and memory bandwidth of all hardware platforms"));
  }

  private static HardwareEntry entry(
      String device,
      String engine,
      Precision precision,
      Profile profile,
      @Nullable Double bandwidth) {
    return entry(device, "EPYC", engine, precision, profile, bandwidth);
  }

  private static HardwareEntry entry(
      String device,
      String deviceName,
      String engine,
      Precision precision,
      Profile profile,
      @Nullable Double bandwidth) {
    return new HardwareEntry(
        "lab-1",
        device,
        deviceName,
        engine,
        precision,
        HardwareEntry.Source.MEASURED,
        1e11,
        bandwidth,
        0.008,
        24_105L,
        2,
        profile,
        "A",
        Instant.parse("2026-03-01T12:00:00Z"),
        null);
  }
}
