package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.dynobench.analysis.LatencyFigures;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MergedMeasurementTests {

  private static final long[] CALLS = LongStream.generate(() -> 10_000_000).limit(400).toArray();

  @Test
  void givesThroughputAsTheMeanOfForksWithTheirInterval() {
    Measurement merged = merged(fork(99), fork(100), fork(101));
    assertThat(merged.metrics()).contains(entry(Metric.THROUGHPUT, 100.0));
    // s = 1, t(2) = 4.303: 100 ± 4.303 ÷ √3
    Interval interval = Objects.requireNonNull(merged.confidence().get(Metric.THROUGHPUT));
    assertThat(interval.low()).isBetween(97.50, 97.53);
    assertThat(merged.reasons()).doesNotContain(QualityReason.FORKS_DISAGREE);
    assertThat(merged.provenance())
        .contains(
            entry("fork.count", "3"),
            entry("fork.throughputs", "99, 100, 101"),
            entry("fork.throughputCovPercent", "1"),
            entry("measure.iterations", "400"),
            entry("seed", "42"))
        .extractingByKey("confidence.method")
        .asString()
        .contains("over the means of 3 workers")
        .endsWith("taken as independent: the variance between workers is not covered");
  }

  @Test
  void saysWhenForksDisagree() {
    assertThat(merged(fork(100), fork(105)).reasons()).contains(QualityReason.FORKS_DISAGREE);
    assertThat(merged(fork(100), fork(104)).reasons()).doesNotContain(QualityReason.FORKS_DISAGREE);
  }

  @Test
  void takesPercentilesFromTheCallsOfAllForks() {
    long[] calls = CALLS.clone();
    Arrays.fill(calls, 0, 20, 50_000_000);
    Measurement merged = MergedMeasurement.of(List.of(fork(100), fork(100)), calls);
    assertThat(merged.metrics())
        .contains(
            entry(Metric.LATENCY_P50_MS, 10.0),
            entry(Metric.LATENCY_P99_MS, 50.0),
            entry(Metric.LATENCY_MAX_MS, 50.0),
            entry(Metric.LATENCY_MEAN_MS, 12.0));
    // A fork of 200 calls had too few for p99; together they are enough, but not for p99.9.
    assertThat(merged.reasons())
        .contains(QualityReason.INSUFFICIENT_SAMPLES_P999, QualityReason.DRIFT)
        .doesNotContain(QualityReason.INSUFFICIENT_SAMPLES_P99);
    assertThat(merged.confidence()).containsKey(Metric.LATENCY_P99_MS);
  }

  @Test
  void takesPeaksAsTheHighestAndTheRestAsTheMean() {
    Measurement low = with(Metric.PEAK_MEMORY_MIB, 100, Metric.COLD_START_MS, 10);
    Measurement high = with(Metric.PEAK_MEMORY_MIB, 300, Metric.COLD_START_MS, 20);
    assertThat(merged(low, high).metrics())
        .contains(entry(Metric.PEAK_MEMORY_MIB, 300.0), entry(Metric.COLD_START_MS, 15.0));
  }

  @Test
  void aMetricIsMissingOnlyWhereNoForkHasIt() {
    Measurement metered = with(Metric.POWER_AVERAGE_W, 50, Metric.COLD_START_MS, 10);
    Measurement merged = merged(metered, fork(100));
    assertThat(merged.metrics()).contains(entry(Metric.POWER_AVERAGE_W, 50.0));
    assertThat(merged.missing()).containsExactly(entry(Metric.ENERGY_PER_SAMPLE_J, "no meter"));
    assertThat(merged.provenance().get("fork.partial")).contains("powerAverageW: 1 of 2");
  }

  /**
   * The longest of all calls are those that never ended, so that those of the others say little.
   */
  @Test
  void aLatencyWithoutAnEndInOneForkHasNoneInAll() {
    String why = "7 of 207 requests were not served: the latency has no end";
    Map<Metric, String> missing = new HashMap<>();
    LatencyFigures.needAll().forEach(metric -> missing.put(metric, why));
    Measurement overloaded =
        new Measurement(
            Map.of(Metric.THROUGHPUT, 100.0, Metric.LATENCY_MIN_MS, 10.0),
            missing,
            Map.of(),
            List.of(QualityReason.OVERLOADED),
            Map.of());
    Measurement merged = merged(with(Metric.LATENCY_MEAN_MS, 10, Metric.LOAD_MS, 1), overloaded);
    assertThat(merged.metrics())
        .contains(entry(Metric.LATENCY_MIN_MS, 10.0))
        .doesNotContainKeys(LatencyFigures.needAll().toArray(Metric[]::new));
    assertThat(merged.missing())
        .contains(entry(Metric.LATENCY_MEAN_MS, why), entry(Metric.LATENCY_P99_MS, why));
    assertThat(merged.confidence()).containsOnlyKeys(Metric.THROUGHPUT);
    assertThat(merged.reasons())
        .contains(QualityReason.OVERLOADED)
        .doesNotContain(QualityReason.INSUFFICIENT_SAMPLES_P999);
  }

  @Test
  void doubtsForksOfDifferentDriversBuildsOrThreads() {
    Measurement before = fork(100);
    for (String key :
        List.of("driver.version", "app.commit", "app.version", "device.name", "threads.intraOp")) {
      Measurement merged = merged(before, said(before, key, "2"));
      assertThat(merged.reasons()).contains(QualityReason.FORKS_DIFFER);
      assertThat(merged.provenance()).contains(entry("fork.differing", key));
    }
    Measurement same = merged(before, said(before, "measure.gc.count", "2"));
    assertThat(same.reasons()).doesNotContain(QualityReason.FORKS_DIFFER);
    assertThat(same.provenance()).doesNotContainKey("fork.differing");
  }

  @Test
  void namesAnotherProviderAsADifference() {
    Measurement merged = merged(fork(100), said(fork(100), "provider.actual", "CUDA"));
    assertThat(merged.provenance()).contains(entry("fork.differing", "provider.actual"));
  }

  @Test
  void refusesForksOfDifferentModelsOrEngines() {
    Measurement before = said(fork(100), "model.sha256", "ab");
    for (String key : List.of("model.sha256", "engine.version")) {
      assertThatThrownBy(() -> merged(before, said(before, key, "2")))
          .isInstanceOf(ForksDifferException.class)
          .hasMessageContainingAll(key, "retry measures all of them anew");
    }
  }

  @Test
  void saysWhichForkACircumstanceBelongsTo() {
    Measurement first = said(said(fork(100), "worker.pid", "11"), "windows.ms", "1, 2");
    Measurement second = said(said(fork(100), "worker.pid", "12"), "endedAt", "later");
    assertThat(merged(first, second).provenance())
        .contains(
            entry("worker.pid", "fork 1: 11; fork 2: 12"),
            entry("windows.ms", "fork 1: 1, 2"),
            entry("endedAt", "later"),
            entry("seed", "42"));
  }

  @Test
  void saysWhatCameToAllForksAndWhatWasServed() {
    Measurement merged =
        merged(loaded(fork(100), "99.000", "98.500", "3"), loaded(fork(100), "101", "99.5", "4"));
    assertThat(merged.provenance())
        .contains(
            entry("load.offered", "100.000"),
            entry("load.achieved", "99.000"),
            entry("load.unserved", "7"),
            entry("fork.load.offered", "99.000, 101"),
            entry("fork.load.achieved", "98.500, 99.5"),
            entry("fork.load.unserved", "3, 4"));
    assertThat(merged(fork(100), fork(100)).provenance())
        .doesNotContainKeys("load.offered", "load.unserved", "fork.load.offered");
  }

  private static Measurement loaded(
      Measurement fork, String offered, String achieved, String unserved) {
    Measurement rates = said(said(fork, "load.offered", offered), "load.achieved", achieved);
    return said(rates, "load.unserved", unserved);
  }

  private static Measurement said(Measurement fork, String key, String value) {
    Map<String, String> provenance = new HashMap<>(fork.provenance());
    provenance.put(key, value);
    return new Measurement(
        fork.metrics(), fork.missing(), fork.confidence(), fork.reasons(), provenance);
  }

  private static Measurement merged(Measurement... forks) {
    return MergedMeasurement.of(List.of(forks), CALLS);
  }

  private static Measurement fork(double throughput) {
    return with(Metric.THROUGHPUT, throughput, Metric.LOAD_MS, 1);
  }

  private static Measurement with(Metric one, double value, Metric other, double otherValue) {
    Map<Metric, Double> metrics = new HashMap<>(Map.of(one, value, other, otherValue));
    metrics.putIfAbsent(Metric.THROUGHPUT, 100.0);
    Map<Metric, String> missing = new HashMap<>(Map.of(Metric.ENERGY_PER_SAMPLE_J, "no meter"));
    if (!metrics.containsKey(Metric.POWER_AVERAGE_W)) {
      missing.put(Metric.POWER_AVERAGE_W, "no meter");
    }
    return new Measurement(
        metrics,
        missing,
        Map.of(Metric.THROUGHPUT, new Interval(1, 1000)),
        List.of(QualityReason.INSUFFICIENT_SAMPLES_P99, QualityReason.DRIFT),
        Map.of("seed", "42", "worker.pid", "1", "driver.version", "1"));
  }
}
