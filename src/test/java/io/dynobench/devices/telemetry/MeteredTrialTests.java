package io.dynobench.devices.telemetry;

import static io.dynobench.devices.telemetry.HandMadeTrial.FIRST_MARK;
import static io.dynobench.devices.telemetry.HandMadeTrial.SPARE_MIB;
import static io.dynobench.devices.telemetry.HandMadeTrial.WORKER;
import static io.dynobench.devices.telemetry.HandMadeTrial.gpu;
import static io.dynobench.devices.telemetry.HandMadeTrial.measured;
import static io.dynobench.devices.telemetry.HandMadeTrial.process;
import static io.dynobench.devices.telemetry.HandMadeTrial.trial;
import static io.dynobench.devices.telemetry.HandMadeTrial.used;
import static io.dynobench.devices.telemetry.HandMadeTrial.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Metric;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import io.dynobench.devices.Device;
import io.dynobench.supervisor.WorkerListener;
import io.dynobench.supervisor.WorkerOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeteredTrialTests {

  @Test
  void knowsPowerAndEnergyOfEveryPhase() throws InterruptedException {
    // 40 W idle; with the worker 70 W until the energy pass, then 100 W.
    var meter = FakeMeter.ofGpu((nanos, i) -> counted(nanos, joules(i)));

    var measurement = measured(meter, Device.Kind.CPU);

    assertThat(measurement.metrics())
        .containsEntry(Metric.POWER_IDLE_W, 40.0)
        .containsEntry(Metric.POWER_BASE_W, 70.0)
        .containsEntry(Metric.POWER_AVERAGE_W, 100.0)
        .containsEntry(Metric.POWER_PEAK_W, 100.0);
    // 2 s and 200 samples by the worker's clock: 100 W × 2 s ÷ 200.
    assertThat(value(measurement, Metric.ENERGY_PER_SAMPLE_J)).isEqualTo(1, within(1e-12));
    assertThat(value(measurement, Metric.DYNAMIC_ENERGY_PER_SAMPLE_J))
        .isEqualTo(0.6, within(1e-12));
    assertThat(measurement.missing()).doesNotContainKeys(Findings.POWER.toArray(Metric[]::new));
    assertThat(measurement.provenance())
        .containsEntry("power.source", "fake meter")
        .containsEntry("power.window.seconds", "1.000")
        .containsEntry("power.samples", "2")
        .containsKey("power.method");
    assertThat(measurement.reasons()).containsExactly(QualityReason.SHORT_ENERGY_WINDOW);
    assertThat(meter.isClosed()).isTrue();
  }

  @Test
  void knowsThePowerOfALoadThatHasNoSamples() throws InterruptedException {
    var meter = FakeMeter.ofGpu((nanos, i) -> counted(nanos, joules(i)));

    var measurement =
        measured(
            meter,
            Device.Kind.CPU,
            WORKER,
            List.of(
                PhaseMark.begin(TrialPhase.MEASURE),
                PhaseMark.end(TrialPhase.MEASURE, 0, 1),
                PhaseMark.begin(TrialPhase.MEASURE),
                PhaseMark.end(TrialPhase.MEASURE, 0, 1),
                PhaseMark.begin(TrialPhase.ENERGY),
                PhaseMark.end(TrialPhase.ENERGY, 0, 2_000_000_000L)));

    assertThat(measurement.metrics()).containsEntry(Metric.POWER_AVERAGE_W, 100.0);
    assertThat(measurement.missing())
        .containsEntry(Metric.POWER_BASE_W, "the worker made no base phase")
        .containsEntry(Metric.ENERGY_PER_SAMPLE_J, "no samples were run in the energy pass");
  }

  @Test
  void keepsWhatTheWorkerMeasured() throws InterruptedException {
    var meter = FakeMeter.ofGpu((nanos, i) -> counted(nanos, joules(i)));

    var measurement = measured(meter, Device.Kind.CPU);

    assertThat(measurement.metrics())
        .containsEntry(Metric.THROUGHPUT, 100.0)
        .containsEntry(Metric.PEAK_MEMORY_MIB, 12.0);
    assertThat(measurement.provenance()).containsEntry("engine.name", "fake");
  }

  @Test
  void aMeterWithoutPowerStillMetersTheRest() throws InterruptedException {
    var meter = new FakeMeter(false, (nanos, i) -> gpu(nanos, used(9000, process(WORKER, 700L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics()).containsEntry(Metric.PEAK_MEMORY_MIB, 700.0 - SPARE_MIB);
    assertThat(measurement.missing())
        .containsEntry(Metric.POWER_AVERAGE_W, "the fake has no power")
        .containsEntry(Metric.DYNAMIC_ENERGY_PER_SAMPLE_J, "the fake has no power");
  }

  @Test
  void aMeterThatFailsFailsNoTrial() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> {
              if (i >= FIRST_MARK) {
                throw new IOException("GPU is lost");
              }
              return counted(nanos, joules(i));
            });

    var measurement = measured(meter, Device.Kind.CPU);

    assertThat(measurement.metrics())
        .containsEntry(Metric.POWER_IDLE_W, 40.0)
        .doesNotContainKey(Metric.POWER_AVERAGE_W);
    assertThat(measurement.missing())
        .containsEntry(Metric.POWER_BASE_W, "the meter failed: GPU is lost")
        .containsEntry(Metric.ENERGY_PER_SAMPLE_J, "the meter failed: GPU is lost");
  }

  @Test
  void aWorkerThatMakesNoEnergyPassHasNoEnergy() throws InterruptedException {
    var meter = FakeMeter.ofGpu((nanos, i) -> counted(nanos, joules(i)));

    var measurement = measured(meter, Device.Kind.CPU, WORKER, List.of());

    assertThat(measurement.missing())
        .containsEntry(Metric.POWER_BASE_W, "the worker made no base phase")
        .containsEntry(Metric.ENERGY_PER_SAMPLE_J, "the worker made no energy pass");
  }

  @Test
  void readsAtItsIntervalBetweenMarks() throws InterruptedException {
    var read = new CountDownLatch(20);
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> {
              read.countDown();
              return counted(nanos, i);
            });
    try (var trial =
        new MeteredTrial(Device.Kind.CPU, meter, Profile.QUICK, Duration.ofMillis(10))) {
      trial.listening((phase, fraction, throughput) -> {});

      assertThat(read.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(meter.isClosed()).isTrue();
  }

  @Test
  void leavesFailuresAsTheyAre() throws InterruptedException {
    var failed = new WorkerOutcome.Failed(FailureReason.TIMEOUT, "too long");
    try (var trial = trial(FakeMeter.ofGpu((nanos, i) -> counted(nanos, i)), Device.Kind.CPU)) {
      trial.listening((phase, fraction, throughput) -> {});

      assertThat(trial.complete(failed, WORKER)).isSameAs(failed);
    }
  }

  @Test
  void passesOnWhatTheWorkerSays() throws InterruptedException {
    List<Object> heard = new ArrayList<>();
    var listener =
        new WorkerListener() {
          @Override
          public void onProgress(String phase, double fraction, @Nullable Double throughput) {
            heard.add(phase);
          }

          @Override
          public void onMark(PhaseMark mark) {
            heard.add(mark);
          }
        };
    try (var trial = trial(FakeMeter.ofGpu((nanos, i) -> counted(nanos, i)), Device.Kind.CPU)) {
      WorkerListener told = trial.listening(listener);
      told.onProgress("load", 0.1, null);
      told.onMark(PhaseMark.begin(TrialPhase.BASE));
    }
    assertThat(heard).containsExactly("load", PhaseMark.begin(TrialPhase.BASE));
  }

  /** 40 J a second until the first mark, then 70 J, and 100 J from the fifth mark on. */
  private static double joules(int reading) {
    double joules = 40.0 * Math.min(reading, FIRST_MARK);
    joules += 70.0 * Math.max(0, Math.min(reading, FIRST_MARK + 4) - FIRST_MARK);
    return joules + 100.0 * Math.max(0, reading - FIRST_MARK - 4);
  }

  private static Reading counted(long nanos, double joules) {
    return new Reading(nanos, new Reading.Energy(joules, 0), null, null);
  }
}
