package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.spec;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.fake.FakeModels;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with a run is flagged with the right reason, and what the harness costs is told.
 */
class StabilityIT {

  private final SupervisorHarness harness;

  StabilityIT(@TempDir Path folder) {
    harness = SupervisorHarness.in(folder);
  }

  @Test
  void flagsADriftOfOnePercentAWindow() throws InterruptedException {
    var measurement = measure(FakeModels.DRIFTING, Profile.STANDARD);

    assertThat(measurement.reasons())
        .containsExactly(QualityReason.DRIFT, QualityReason.INSUFFICIENT_SAMPLES_P999);
    assertThat(measurement.provenance().get("windows.throughput")).matches("\\[9.*,.*,.*,.*,.*]");
  }

  @Test
  void flagsAStepAsAStepAndNotAsADrift() throws InterruptedException {
    var measurement = measure(FakeModels.STEPPING, Profile.STANDARD);

    assertThat(measurement.reasons())
        .containsExactly(QualityReason.STEP_CHANGE, QualityReason.INSUFFICIENT_SAMPLES_P999);
    assertThat(measurement.provenance().get("windows.p50Ms")).endsWith(",11,11,11]");
  }

  @Test
  void flagsAWarmUpThatDoesNotSettle() throws InterruptedException {
    var measurement = measure(FakeModels.RESTLESS, Profile.STANDARD);

    assertThat(measurement.reasons())
        .contains(QualityReason.WARM_UP_NOT_FLAT, QualityReason.THROUGHPUT_UNSTABLE);
    assertThat(measurement.provenance().get("warmUp.seconds")).startsWith("60.0");
  }

  @Test
  void tellsWhatAnEmptyBarrierCosts() throws InterruptedException {
    var measurement = measure(FakeModels.BARRIER, Profile.QUICK);

    assertThat(measurement.metrics()).containsEntry(Metric.LATENCY_MEAN_MS, 10.007);
    assertThat(measurement.provenance()).containsEntry("barrier.emptyNanos", "7000");
    assertThat(value(measurement, Metric.HARNESS_FLOOR_MS)).isCloseTo(0.007, within(1e-9));
    assertThat(measurement.reasons()).doesNotContain(QualityReason.HARNESS_FLOOR_HIGH);
  }

  @Test
  void flagsLatenciesThatAreMostlyHarness() throws InterruptedException {
    var measurement = measure(FakeModels.HASTY, Profile.QUICK);

    assertThat(value(measurement, Metric.LATENCY_P50_MS)).isCloseTo(0.107, within(1e-9));
    assertThat(measurement.reasons()).contains(QualityReason.HARNESS_FLOOR_HIGH);
  }

  @Test
  void staysUnderOnePercentOfALatencyOnTheRealClock() throws InterruptedException {
    var measurement = measure(FakeModels.REAL, Profile.QUICK);

    assertThat(value(measurement, Metric.HARNESS_FLOOR_MS))
        .isPositive()
        .isLessThan(value(measurement, Metric.LATENCY_P50_MS) / 100);
    assertThat(measurement.reasons()).doesNotContain(QualityReason.HARNESS_FLOOR_HIGH);
  }

  @Test
  void tellsWhatTheMachineDidInEveryWindow() throws InterruptedException {
    var measurement = measure(FakeModels.REAL, Profile.QUICK);

    double seconds = Double.parseDouble(measurement.provenance().get("measure.seconds"));
    double window = Double.parseDouble(measurement.provenance().get("windows.seconds"));
    int windows =
        Objects.requireNonNull(measurement.provenance().get("windows.throughput"))
            .split(",")
            .length;
    // A call may take any time on a busy machine, so that there may be any number of windows.
    assertThat(window * windows).isCloseTo(seconds, within(0.001 * (windows + 1)));
    assertThat(measurement.provenance())
        .hasEntrySatisfying("windows.gcMillis", StabilityIT::isASeries)
        .hasEntrySatisfying("windows.stealPercent", StabilityIT::isASeriesOrSaysWhyNot)
        .hasEntrySatisfying("windows.majorFaults", StabilityIT::isASeriesOrSaysWhyNot)
        .hasEntrySatisfying("windows.cpuMhz", StabilityIT::isASeriesOrSaysWhyNot);
  }

  @Test
  void doesNotLookAtTheMachineOfAVirtualClock() throws InterruptedException {
    var measurement = measure(FakeModels.FIXED, Profile.QUICK);

    assertThat(measurement.provenance())
        .containsEntry(
            "windows.surroundings", "unavailable: calls are timed by another clock: virtual")
        .doesNotContainKey("windows.gcMillis");
  }

  private static void isASeries(String value) {
    assertThat(value).matches("\\[([0-9.]+(,[0-9.]+)*)?]");
  }

  private static void isASeriesOrSaysWhyNot(String value) {
    if (!value.startsWith("unavailable: ")) {
      isASeries(value);
    }
  }

  private Measurement measure(String model, Profile profile) throws InterruptedException {
    return measured(harness.start(harness.request(spec(model, 1, 1, profile))));
  }
}
