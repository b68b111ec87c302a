package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.concurrency;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.spec;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.Samples;
import io.dynobench.fake.FakeModels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * The harness proves itself on engines of exactly known behaviour, through the real supervisor,
 * protocol and worker. The numbers are those of the methodology page.
 */
class ConformanceIT {

  private final SupervisorHarness harness;

  ConformanceIT(@TempDir Path folder) {
    harness = SupervisorHarness.in(folder);
  }

  @Test
  void readsTenMillisecondsAsTenMilliseconds() throws InterruptedException {
    var measurement = measure(FakeModels.FIXED, 1, 1, Profile.QUICK);

    assertThat(value(measurement, Metric.LATENCY_MEAN_MS)).isCloseTo(10, within(0.1));
    assertThat(value(measurement, Metric.LATENCY_P50_MS)).isCloseTo(10, within(0.1));
    assertThat(value(measurement, Metric.LATENCY_STDEV_MS)).isCloseTo(0, within(1e-9));
    assertThat(value(measurement, Metric.LATENCY_COV_PERCENT)).isCloseTo(0, within(1e-9));
    assertThat(value(measurement, Metric.COLD_START_MS)).isCloseTo(10, within(1e-9));
    assertThat(measurement.metrics()).containsEntry(Metric.THROUGHPUT, 100.0);
    assertThat(measurement.confidence())
        .containsEntry(Metric.THROUGHPUT, new Interval(100, 100))
        .containsEntry(Metric.LATENCY_P95_MS, new Interval(10, 10));
  }

  @Test
  void addsUpFourStreamsOfBatchesOfEight() throws InterruptedException {
    var measurement = measure(FakeModels.FIXED, 8, 4, Profile.QUICK);

    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(3200, within(64.0));
  }

  /**
   * 10 s hold 162 + 150 calls, too few for p99; 12 s hold 194 + 180. If streams ended for
   * themselves, throughput would be 7 % too low.
   */
  @Test
  void endsUnequalStreamsTogether() throws InterruptedException {
    var measurement = measure(FakeModels.UNEQUAL, 8, 2, Profile.STANDARD);

    double truth = 8 * (1 / 0.062 + 1 / 0.067);
    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(truth, withinPercentage(0.001));
    assertThat(measurement.provenance())
        .containsEntry("measure.iterations", "374")
        .containsEntry("measure.seconds", "12.060");
    assertThat(measurement.reasons()).containsExactly(QualityReason.INSUFFICIENT_SAMPLES_P999);
  }

  @Test
  void tellsTheTailFromTheBody() throws InterruptedException {
    var measurement = measure(FakeModels.BIMODAL, 1, 1, Profile.STANDARD);

    assertThat(measurement.metrics())
        .containsEntry(Metric.LATENCY_P95_MS, 10.0)
        .containsEntry(Metric.LATENCY_P97_MS, 10.0)
        .containsEntry(Metric.LATENCY_P99_MS, 100.0)
        .containsEntry(Metric.LATENCY_MAX_MS, 100.0);
  }

  @Test
  void waitsForAnAsynchronousEngine() throws InterruptedException {
    var measurement = measure(FakeModels.ASYNC, 1, 2, Profile.QUICK);

    assertThat(measurement.metrics()).containsEntry(Metric.LATENCY_MEAN_MS, 10.0);
  }

  @Test
  void measuresLongEnoughForAnIntervalOfTheNinetyNinthPercentile() throws InterruptedException {
    var measurement = measure(FakeModels.FIXED, 1, 1, Profile.STANDARD);

    assertThat(measurement.provenance())
        .containsEntry("warmUp.seconds", "5.000")
        .containsEntry("measure.seconds", "10.000")
        .containsEntry("measure.iterations", "1000");
    assertThat(measurement.confidence()).containsKey(Metric.LATENCY_P99_MS);
    assertThat(measurement.reasons()).containsExactly(QualityReason.INSUFFICIENT_SAMPLES_P999);
  }

  @Test
  void flagsPercentilesThatHaveTooFewSamples() throws InterruptedException {
    var measurement = measure(FakeModels.FIXED, 1, 1, Profile.QUICK);

    assertThat(measurement.provenance()).containsEntry("measure.iterations", "200");
    assertThat(measurement.confidence())
        .containsKeys(Metric.LATENCY_P50_MS, Metric.LATENCY_P90_MS, Metric.LATENCY_P97_MS)
        .doesNotContainKeys(Metric.LATENCY_P99_MS, Metric.LATENCY_P999_MS);
    assertThat(measurement.reasons())
        .containsExactly(
            QualityReason.QUICK_PROFILE,
            QualityReason.INSUFFICIENT_SAMPLES_P99,
            QualityReason.INSUFFICIENT_SAMPLES_P999);
  }

  @Test
  void countsOperationsFromTheModel() throws InterruptedException {
    var measurement = measure(FakeModels.FIXED, 2, 1, Profile.QUICK);

    assertThat(measurement.metrics())
        .containsEntry(Metric.PARAMETERS, 1e6)
        .containsEntry(Metric.MACS, 2e6)
        .containsEntry(Metric.FLOPS_PER_SAMPLE, 4e6)
        .containsEntry(Metric.OPERATIONS_PER_SECOND, 200 * 4e6)
        .containsEntry(Metric.ARITHMETIC_INTENSITY, 2 * 4e6 / (4e6 + 2 * 1e6));
  }

  @Test
  void keepsEverySampleInTheOrderOfStreamsAndTime() throws Exception {
    measure(FakeModels.FIXED, 1, 2, Profile.QUICK);

    var samples = Samples.read(harness.samples());

    assertThat(samples.count()).isEqualTo(400);
    assertThat(samples.stream()).startsWith(0, 0).endsWith(1, 1).isSorted();
    assertThat(samples.durationNanos()).containsOnly(10_000_000);
    assertThat(IntStream.range(0, 200).mapToLong(i -> samples.startNanos()[i])).isSorted();
  }

  @Test
  void stopsWhenTheSamplesAreFullAndSaysSo() throws InterruptedException {
    var trials =
        new TrialProperties(
            Duration.ofSeconds(30), Duration.ofMinutes(1), 3, DataSize.ofMegabytes(1), 50);
    var small =
        SupervisorHarness.in(harness.folder(), SupervisorHarness.worker(), trials)
            .start(FakeModels.FIXED);

    var measurement = measured(small);

    assertThat(measurement.provenance()).containsEntry("measure.iterations", "50");
    assertThat(measurement.reasons()).contains(QualityReason.SAMPLE_LIMIT);
  }

  @Test
  void endsAllStreamsWhenTheSamplesOfOneAreFull() throws InterruptedException {
    var trials =
        new TrialProperties(
            Duration.ofSeconds(30), Duration.ofMinutes(1), 3, DataSize.ofMegabytes(1), 50);
    var small = SupervisorHarness.in(harness.folder(), SupervisorHarness.worker(), trials);

    var measurement =
        measured(small.start(small.request(spec(FakeModels.UNEQUAL, 1, 2, Profile.STANDARD))));

    assertThat(measurement.provenance())
        .containsEntry("measure.iterations", "49") // 25 of 62 ms, 24 of 67 ms
        .containsEntry("measure.seconds", "1.608");
    assertThat(measurement.reasons()).contains(QualityReason.SAMPLE_LIMIT);
  }

  /** Little's law must hold on every closed loop, and every interval must be of its number. */
  private Measurement measure(String model, int batchSize, int streams, Profile profile)
      throws InterruptedException {
    var measurement =
        measured(harness.start(harness.request(spec(model, batchSize, streams, profile))));
    assertThat(concurrency(measurement, batchSize)).isCloseTo(streams, withinPercentage(3));
    assertThat(measurement.provenance()).containsEntry("load", "closed loop");
    assertThat(measurement.reasons()).doesNotContain(QualityReason.LITTLES_LAW_BROKEN);
    measurement
        .confidence()
        .forEach(
            (metric, interval) ->
                assertThat(value(measurement, metric))
                    .as(metric.id())
                    .isBetween(interval.low(), interval.high()));
    return measurement;
  }
}
