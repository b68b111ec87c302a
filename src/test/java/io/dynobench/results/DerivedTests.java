package io.dynobench.results;

import static io.dynobench.results.Derived.ACHIEVED_OPERATIONS;
import static io.dynobench.results.Derived.CONFIGURATION;
import static io.dynobench.results.Derived.NETWORK;
import static io.dynobench.results.Derived.PLATFORM;
import static io.dynobench.results.Derived.SECONDS_PER_SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Better;
import io.dynobench.bench.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivedTests {

  private static final ResultField THROUGHPUT = ResultField.of(Metric.THROUGHPUT);
  private static final ResultField TRAINING = ResultField.of(Metric.TRAIN_SECONDS_PER_SAMPLE);

  @Test
  void aPlatformIsHardwareAndOperatingMode() {
    assertThat(platform(Map.of(Dimension.HARDWARE, "TX2", Dimension.OPERATING_MODE, "maxn")))
        .isEqualTo("TX2-maxn");
    assertThat(platform(Map.of(Dimension.HARDWARE, "TPU-fast", Dimension.OPERATING_MODE, "fast")))
        .isEqualTo("TPU-fast");
    assertThat(platform(Map.of(Dimension.HARDWARE, "NCS", Dimension.DEVICE_NAME, "stick")))
        .isEqualTo("NCS");
  }

  @Test
  void whereNoHardwareIsKnownAPlatformIsTheDevice() {
    assertThat(platform(Map.of(Dimension.DEVICE_NAME, "Tesla M60", Dimension.DEVICE, "cuda:0")))
        .isEqualTo("Tesla M60");
    assertThat(platform(Map.of(Dimension.DEVICE, "cpu"))).isEqualTo("cpu");
    assertThat(platform(Map.of(Dimension.OPERATING_MODE, "maxn"))).isNull();
  }

  @Test
  void aNetworkIsNamedWithWhatPruningLeft() {
    assertThat(network(Map.of(Dimension.MODEL, "ResNet-50"))).isEqualTo("ResNet-50");
    assertThat(network(Map.of(Dimension.MODEL, "ResNet-50", Dimension.PRUNING_PERCENT, 100.0)))
        .isEqualTo("ResNet-50");
    assertThat(network(Map.of(Dimension.MODEL, "ResNet-50", Dimension.PRUNING_PERCENT, 12.5)))
        .isEqualTo("ResNet-50 12.5 %");
    assertThat(network(Map.of(Dimension.MODEL, "vgg16", Dimension.VARIANT, "bn")))
        .isEqualTo("vgg16 bn");
    assertThat(network(Map.of(Dimension.PRUNING_PERCENT, 30.0))).isNull();
  }

  @Test
  void aConfigurationIsPlatformPrecisionAndNetwork() {
    assertThat(
            row(Map.of(
                    Dimension.HARDWARE,
                    "TX2",
                    Dimension.OPERATING_MODE,
                    "maxn",
                    Dimension.PRECISION,
                    "fp16",
                    Dimension.MODEL,
                    "ResNet-50",
                    Dimension.PRUNING_PERCENT,
                    30.0))
                .get(CONFIGURATION))
        .isEqualTo("TX2-maxn FP16 ResNet-50 30 %");
    assertThat(row(Map.of(Dimension.MODEL, "mlp")).get(CONFIGURATION)).isEqualTo("mlp");
    assertThat(row(Map.of()).get(CONFIGURATION)).isNull();
  }

  @Test
  void theTimePerSampleIsThatOfTheWorkload() {
    Map<ResultField, Object> both = Map.of(THROUGHPUT, 4.0, TRAINING, 2.0);

    assertThat(with(both, "training").number(SECONDS_PER_SAMPLE)).isEqualTo(2.0);
    assertThat(with(both, "inference").number(SECONDS_PER_SAMPLE)).isEqualTo(0.25);
    assertThat(with(both, "ceilings").number(SECONDS_PER_SAMPLE)).isNull();
    assertThat(with(Map.of(THROUGHPUT, 0.0), "inference").number(SECONDS_PER_SAMPLE)).isNull();
    assertThat(with(Map.of(TRAINING, 2.0), "inference").number(SECONDS_PER_SAMPLE)).isNull();
  }

  @Test
  void achievedOperationsArePublishedOrFollowFromThroughput() {
    ResultField published = ResultField.of(Metric.OPERATIONS_PER_SECOND);
    ResultField operations = ResultField.of(Metric.FLOPS_PER_SAMPLE);

    assertThat(
            row(Map.of(published, 7.0, THROUGHPUT, 2.0, operations, 5.0)).get(ACHIEVED_OPERATIONS))
        .isEqualTo(7.0);
    assertThat(row(Map.of(THROUGHPUT, 2.0, operations, 5.0)).get(ACHIEVED_OPERATIONS))
        .isEqualTo(10.0);
    assertThat(row(Map.of(THROUGHPUT, 2.0)).get(ACHIEVED_OPERATIONS)).isNull();
  }

  @Test
  void knowsUnitsAndDirections() {
    assertThat(SECONDS_PER_SAMPLE.better()).isEqualTo(Better.LOWER);
    assertThat(ACHIEVED_OPERATIONS.better()).isEqualTo(Better.HIGHER);
    assertThat(List.of(PLATFORM, NETWORK, CONFIGURATION)).noneMatch(ResultField::numeric);
    assertThat(List.of(SECONDS_PER_SAMPLE, ACHIEVED_OPERATIONS)).allMatch(ResultField::numeric);
  }

  private static @Nullable Object platform(Map<ResultField, Object> values) {
    return row(values).get(PLATFORM);
  }

  private static @Nullable Object network(Map<ResultField, Object> values) {
    return row(values).get(NETWORK);
  }

  private static ResultRow with(Map<ResultField, Object> values, String workload) {
    var all = new HashMap<>(values);
    all.put(Dimension.WORKLOAD, workload);
    return ResultRow.of(all);
  }

  private static ResultRow row(Map<ResultField, Object> values) {
    return ResultRow.of(values);
  }
}
