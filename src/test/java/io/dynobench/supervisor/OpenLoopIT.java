package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.openLoop;
import static io.dynobench.supervisor.SupervisorHarness.spec;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.Samples;
import io.dynobench.fake.FakeModels;
import java.nio.file.Path;
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
  }

  @Test
  void givesUpOnWhatIsFarTooMuch() throws InterruptedException {
    var measurement = open(FakeModels.FIXED, 1_000);

    assertThat(measurement.reasons()).contains(QualityReason.OVERLOADED);
    assertThat(measurement.provenance().get("measure.seconds")).startsWith("15.0");
    assertThat(Integer.parseInt(measurement.provenance().get("load.unserved")))
        .isGreaterThan(8_000);
  }

  @Test
  void isTheSameForTheSameSeed() throws Exception {
    open(FakeModels.FIXED, 50);
    var first = Samples.read(harness.samples());

    open(FakeModels.FIXED, 50);

    assertThat(Samples.read(harness.samples())).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void servesWithAllStreams() throws InterruptedException {
    var measurement = measured(harness.start(harness.request(openLoop(FakeModels.REAL, 4, 250))));

    assertThat(value(measurement, Metric.THROUGHPUT)).isCloseTo(250, withinPercentage(30));
    assertThat(measurement.provenance()).containsKey("load.achieved");
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

  private Measurement open(String model, double arrivalRate) throws InterruptedException {
    var spec = openLoop(spec(model, 1, 1, Profile.STANDARD), arrivalRate);
    return measured(harness.start(harness.request(spec)));
  }
}
