package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.openLoop;
import static io.dynobench.supervisor.SupervisorHarness.spec;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.analysis.LatencyFigures;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Grade;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.Samples;
import io.dynobench.fake.FakeModels;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that come whether the last one is done or not show what a closed loop hides. */
class OpenLoopIT {

  private final SupervisorHarness harness;

  OpenLoopIT(@TempDir Path folder) {
    harness = SupervisorHarness.in(folder);
  }

  @Test
  void showsAStallThatAClosedLoopHides() throws InterruptedException {
    var open = open(FakeModels.STALLING, 100);
    var closed =
        measured(harness.start(harness.request(spec(FakeModels.STALLING, 1, 1, Profile.STANDARD))));

    assertThat(value(open, Metric.LATENCY_P99_MS)).isGreaterThan(850);
    assertThat(value(open, Metric.LATENCY_P50_MS)).isLessThan(10);
    assertThat(open.provenance()).containsEntry("load", "open loop (Poisson, 100.0 requests/s)");
    assertThat(value(closed, Metric.LATENCY_P99_MS)).isCloseTo(1, within(1e-9));
    assertThat(closed.provenance()).containsEntry("load", "closed loop");
  }

  @Test
  void keepsUpWithWhatADeviceCanDo() throws InterruptedException {
    var measurement = open(FakeModels.FIXED, 20);

    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(20, withinPercentage(15));
    assertThat(value(measurement, Metric.LATENCY_MIN_MS)).isCloseTo(10, within(0.01));
    assertThat(value(measurement, Metric.LATENCY_P50_MS)).isCloseTo(10, within(0.5));
    assertThat(measurement.provenance())
        .containsEntry("load.unserved", "0")
        .containsEntry("load.latenessP99Ms", "0.000")
        .hasEntrySatisfying(
            "load.achieved",
            rate -> assertThat(Double.parseDouble(rate)).isCloseTo(20, withinPercentage(15)));
    assertThat(measurement.reasons()).containsExactly(QualityReason.INSUFFICIENT_SAMPLES_P999);
  }

  @Test
  void saysThatADeviceIsAskedForTooMuch() throws InterruptedException {
    var measurement = open(FakeModels.FIXED, 120);

    assertThat(measurement.reasons())
        .contains(QualityReason.OVERLOADED)
        .doesNotContain(
            QualityReason.LITTLES_LAW_BROKEN,
            QualityReason.DRIFT,
            QualityReason.STEP_CHANGE,
            QualityReason.LATENCY_UNSTABLE);
    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(100, withinPercentage(1));
    assertThat(value(measurement, Metric.LATENCY_P99_MS)).isGreaterThan(1_000);
    assertThat(Grade.of(measurement.reasons())).isEqualTo(Grade.C);
  }

  @Test
  void givesUpOnWhatIsFarTooMuch() throws InterruptedException {
    var measurement = open(FakeModels.FIXED, 1_000);

    assertThat(measurement.reasons()).contains(QualityReason.OVERLOADED);
    assertThat(measurement.provenance().get("measure.seconds")).startsWith("15.0");
    int unserved = Integer.parseInt(measurement.provenance().get("load.unserved"));
    assertThat(unserved).isGreaterThan(8_000);
    assertThat(Grade.of(measurement.reasons())).isEqualTo(Grade.C);
    String why =
        "%d of %d requests were not served: the latency has no end"
            .formatted(unserved, unserved + calls(measurement));
    assertThat(measurement.missing())
        .containsKeys(LatencyFigures.needAll().toArray(Metric[]::new))
        .doesNotContainKey(Metric.LATENCY_MIN_MS)
        .containsEntry(Metric.LATENCY_MEAN_MS, why)
        .containsEntry(Metric.LATENCY_P50_MS, why)
        .containsEntry(Metric.LATENCY_MAX_MS, why);
    assertThat(measurement.metrics())
        .doesNotContainKeys(LatencyFigures.needAll().toArray(Metric[]::new))
        .containsEntry(Metric.LATENCY_MIN_MS, 10.0);
    assertThat(measurement.confidence()).containsOnlyKeys(Metric.THROUGHPUT);
    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(100, withinPercentage(0.1));
  }

  /** 2 requests/s for 2 s: the time in which none came counts, too. */
  @Test
  void countsFewRequestsOverTheTimeInWhichTheyCame() throws InterruptedException {
    var spec = openLoop(spec(FakeModels.FIXED, 8, 1, Profile.QUICK), 2);
    var measurement = measured(harness.start(harness.request(spec)));
    double offered = calls(measurement) / 2.0;
    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(8 * offered, within(0.01));
    assertThat(measurement.provenance())
        .containsEntry("measure.seconds", "2.000")
        .containsEntry("load.achieved", String.format(Locale.ROOT, "%.3f", offered))
        .containsEntry("load.offered", String.format(Locale.ROOT, "%.3f", offered));
  }

  @Test
  void saysThatTheLoadGeneratorWasLate() throws InterruptedException {
    var measurement = open(FakeModels.OVERSLEEPING, 20);
    assertThat(measurement.provenance())
        .containsEntry("load.latenessP50Ms", "2.000")
        .containsEntry("load.latenessP99Ms", "2.000");
    assertThat(measurement.reasons()).contains(QualityReason.GENERATOR_LATE);
    assertThat(Grade.of(measurement.reasons())).isEqualTo(Grade.C);
  }

  /** The latency contains the queue, which is long here; the calls do not. */
  @Test
  void comparesTheFloorWithTheCallsAndNotWithTheQueue() throws InterruptedException {
    var spec = openLoop(spec(FakeModels.HASTY, 1, 1, Profile.QUICK), 11_000);
    var measurement = measured(harness.start(harness.request(spec)));
    assertThat(value(measurement, Metric.LATENCY_P50_MS)).isGreaterThan(10);
    assertThat(measurement.reasons())
        .contains(QualityReason.OVERLOADED, QualityReason.HARNESS_FLOOR_HIGH);
  }

  @Test
  void isTheSameForTheSameSeed() throws Exception {
    open(FakeModels.FIXED, 50);
    var first = Samples.read(harness.samples());

    open(FakeModels.FIXED, 50);

    assertThat(Samples.read(harness.samples())).usingRecursiveComparison().isEqualTo(first);
  }

  /**
   * Which stream takes how many is up to the machine here, as their clocks are their own; whatever
   * it is, four streams serve everything that arrives in 2 s within the 3 s until the deadline.
   */
  @Test
  void servesEveryRequestOnceWithAllStreams() throws Exception {
    var measurement = measured(harness.start(harness.request(openLoop(FakeModels.FIXED, 4, 250))));
    var samples = Samples.read(harness.samples());
    double offered = Double.parseDouble(measurement.provenance().get("load.offered"));
    assertThat(measurement.provenance()).containsEntry("load.unserved", "0");
    assertThat(samples.count()).isEqualTo((int) Math.round(2 * offered));
    assertThat(samples.startNanos()).doesNotHaveDuplicates();
    assertThat(value(measurement, Metric.THROUGHPUT)).isBetween(offered * 2 / 3.01, offered);
  }

  @Test
  void hasNoSystemLatencyWhichIsThatOfAClosedLoop() throws InterruptedException {
    var measurement = measured(harness.start(harness.request(openLoop(FakeModels.FIXED, 1, 20))));

    String why =
        "system latency is measured in a closed loop of one stream, and this trial is an open loop";
    assertThat(measurement.missing())
        .containsEntry(Metric.SYSTEM_LATENCY_MEAN_MS, why)
        .containsEntry(Metric.SYSTEM_THROUGHPUT, why);
    assertThat(measurement.provenance()).doesNotContainKey("system.streams");
  }

  @Test
  void needsARequest() throws InterruptedException {
    var end =
        SupervisorHarness.failed(
            harness.start(harness.request(openLoop(FakeModels.FIXED, 1, 0.000_1))));

    assertThat(end.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(end.detail()).contains("none arrives within");
  }

  private static int calls(Measurement measurement) {
    return Integer.parseInt(measurement.provenance().get("measure.iterations"));
  }

  private Measurement open(String model, double arrivalRate) throws InterruptedException {
    var spec = openLoop(spec(model, 1, 1, Profile.STANDARD), arrivalRate);
    return measured(harness.start(harness.request(spec)));
  }
}
