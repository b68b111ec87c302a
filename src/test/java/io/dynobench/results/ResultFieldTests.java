package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultFieldTests {

  @ParameterizedTest
  @CsvSource({
    "THROUGHPUT, Throughput",
    "LATENCY_MEAN_MS, Latency mean",
    "LATENCY_P99_MS, Latency p99",
    "LATENCY_P999_MS, Latency p99.9",
    "SYSTEM_LATENCY_MEAN_MS, System latency mean",
    "PEAK_MEMORY_MIB, Peak memory",
    "POWER_AVERAGE_W, Power average",
    "ENERGY_PER_SAMPLE_J, Energy per sample",
    "TOP1_PERCENT, Top-1 accuracy",
    "TRAIN_SECONDS_PER_SAMPLE, Training time per sample",
    "MACS, MACs",
    "FLOPS_PER_SAMPLE, FLOPs per sample",
    "MAX_BATCH_SIZE, Max batch size"
  })
  void namesAMetricWithoutItsUnit(Metric metric, String label) {
    assertThat(ResultField.of(metric).label()).isEqualTo(label);
  }

  @Test
  void hasOneFieldPerName() {
    assertThat(ResultField.all().map(ResultField::id)).doesNotHaveDuplicates();
    assertThat(ResultField.find("batchSize")).contains(Dimension.BATCH_SIZE);
    assertThat(ResultField.find("throughput")).contains(ResultField.of(Metric.THROUGHPUT));
    assertThat(ResultField.find("secondsPerSample")).contains(Derived.SECONDS_PER_SAMPLE);
    assertThat(ResultField.find("nothing")).isEmpty();
  }

  @Test
  void knowsWhatCanBeAnAxis() {
    assertThat(Dimension.BATCH_SIZE.numeric()).isTrue();
    assertThat(Dimension.MODEL.numeric()).isFalse();
  }
}
