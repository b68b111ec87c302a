package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HardwareLineTests {

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
    HardwareLine line = HardwareLine.of(List.of(FP32, BF16)).get(0);

    assertThat(line).isEqualTo(new HardwareLine(FP32, 1e10, null));
    assertThat(line.ridgePoint()).isEqualTo(10);
  }

  @Test
  void borrowsTheHighestCarefulBandwidthOfTheSameDevice() {
    HardwareLine line = HardwareLine.of(List.of(INT8, FP32, BF16, QUICK, GPU)).get(0);

    assertThat(line).isEqualTo(new HardwareLine(INT8, 2e10, BF16));
    assertThat(line.ridgePoint()).isEqualTo(5);
  }

  @Test
  void takesAQuickBandwidthWhereThereIsNoOther() {
    assertThat(HardwareLine.of(List.of(INT8, QUICK)).get(0).bandwidthOf()).isEqualTo(QUICK);
  }

  @Test
  void hasNoneWhereNobodyHasCopied() {
    HardwareLine line = HardwareLine.of(List.of(INT8, GPU)).get(0);

    assertThat(line).isEqualTo(new HardwareLine(INT8, null, null));
    assertThat(line.ridgePoint()).isNull();
  }

  private static HardwareEntry entry(
      String device,
      String engine,
      Precision precision,
      Profile profile,
      @Nullable Double bandwidth) {
    return new HardwareEntry(
        "lab-1",
        device,
        "EPYC",
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
