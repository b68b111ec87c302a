package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Trials by hand. The meter's clock goes on a second with every reading, and the sampler's interval
 * is so long that only marks make it read: reading 0 is at t = 0, readings 1 to 3 are the two idle
 * seconds, and every mark is one more.
 */
class MeteredTrialTests {

  private static final long WORKER = 4711;
  private static final long MIB = 1024 * 1024;
  private static final int FIRST_MARK = 4;

  private static final Measurement WORKERS_OWN =
      new Measurement(
          Map.of(Metric.THROUGHPUT, 100.0, Metric.PEAK_MEMORY_MIB, 12.0),
          Map.of(Metric.POWER_AVERAGE_W, "not measured by this version"),
          Map.of(),
          List.of(),
          Map.of("engine.name", "fake"));

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
  void aGpuThatSlowsDownIsInDoubt() throws InterruptedException {
    int measuring = FIRST_MARK + 2;
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) ->
                gpu(
                    nanos,
                    new GpuState(
                        i > measuring ? 1800 : 1980,
                        2619,
                        60 + i,
                        i > measuring ? 0x40L : 0x1L,
                        1000 * MIB,
                        List.of())));

    // A mark in the middle stands for a reading by the interval.
    var measurement =
        measured(
            meter,
            Device.Kind.GPU,
            WORKER,
            List.of(
                PhaseMark.begin(TrialPhase.BASE),
                PhaseMark.end(TrialPhase.BASE, 0, 1),
                PhaseMark.begin(TrialPhase.MEASURE),
                PhaseMark.begin(TrialPhase.SYSTEM),
                PhaseMark.end(TrialPhase.MEASURE, 1000, 10_000_000_000L)));

    assertThat(measurement.reasons()).contains(QualityReason.CLOCK_DROP, QualityReason.THROTTLED);
    assertThat(measurement.provenance())
        .containsEntry("gpu.throttling", "HW_THERMAL_SLOWDOWN (2 of 3 readings)")
        .containsEntry("gpu.clock.sm.mhz", "1800")
        .containsEntry("gpu.temperature.max", "68");
  }

  @Test
  void aGpuAtItsPowerLimitIsNotThrottled() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, new GpuState(1755, 2619, 60, 0x4L, 1000 * MIB, List.of())));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.reasons())
        .contains(QualityReason.POWER_CAPPED)
        .doesNotContain(QualityReason.CLOCK_DROP, QualityReason.THROTTLED);
  }

  @Test
  void aGpuThatKeepsItsClockIsNot() throws InterruptedException {
    // Idle and clocks that a user has set are no throttling; 4 % are no drop.
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) ->
                gpu(
                    nanos,
                    new GpuState(i > 5 ? 1901 : 1980, 2619, 60, 0x3L, 1000 * MIB, List.of())));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.reasons())
        .doesNotContain(QualityReason.CLOCK_DROP, QualityReason.THROTTLED);
    assertThat(measurement.provenance())
        .containsEntry("gpu.throttling", "none")
        .containsEntry("gpu.temperature.max", "60");
  }

  @Test
  void theClockIsComparedBetweenTheFirstAndTheLastThird() {
    assertThat(GpuFindings.dropped(List.of(1980, 1980, 1200, 1980, 1980, 1980))).isFalse();
    assertThat(GpuFindings.dropped(List.of(1980, 1980, 1980, 1980, 1870, 1870))).isTrue();
    assertThat(GpuFindings.dropped(List.of(1870, 1870, 1980, 1980, 1980, 1980))).isFalse();
    assertThat(GpuFindings.dropped(List.of(1980, 1200))).isFalse();
    assertThat(GpuFindings.dropped(List.of())).isFalse();
  }

  @Test
  void takesTheWorkersOwnMemoryAtItsPeak() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(9000, process(WORKER, i < FIRST_MARK ? 0L : 700L - i))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics()).containsEntry(Metric.PEAK_MEMORY_MIB, 700.0 - FIRST_MARK);
    assertThat(measurement.provenance().get("memory.method")).contains("the worker's own");
  }

  @Test
  void takesTheWholeCardInAContainerWhereProcessesHaveOtherNumbers() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) ->
                i < FIRST_MARK
                    ? gpu(nanos, used(500))
                    : gpu(nanos, used(2000 + i, process(1, 1500L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(value(measurement, Metric.PEAK_MEMORY_MIB)).isBetween(1500.0, 1520.0);
    assertThat(measurement.provenance().get("memory.method")).contains("the whole GPU");
    assertThat(measurement.reasons()).doesNotContain(QualityReason.SHARED_DEVICE);
  }

  @Test
  void takesTheWholeCardWhereTheDriverDoesNotTellTheWorkersMemory() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(i < FIRST_MARK ? 500 : 1500, process(WORKER, null))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics()).containsEntry(Metric.PEAK_MEMORY_MIB, 1000.0);
  }

  @Test
  void aGpuThatOthersUseIsInDoubt() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(9000, process(WORKER, 700L), process(99, 800L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.reasons()).contains(QualityReason.SHARED_DEVICE);
  }

  @Test
  void aMeterWithoutPowerStillMetersTheRest() throws InterruptedException {
    var meter = new FakeMeter(false, (nanos, i) -> gpu(nanos, used(9000, process(WORKER, 700L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics()).containsEntry(Metric.PEAK_MEMORY_MIB, 700.0);
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

  private static Measurement measured(FakeMeter meter, Device.Kind kind)
      throws InterruptedException {
    return measured(
        meter,
        kind,
        WORKER,
        List.of(
            PhaseMark.begin(TrialPhase.BASE),
            PhaseMark.end(TrialPhase.BASE, 0, 1),
            PhaseMark.begin(TrialPhase.MEASURE),
            PhaseMark.end(TrialPhase.MEASURE, 1000, 10_000_000_000L),
            PhaseMark.begin(TrialPhase.ENERGY),
            PhaseMark.end(TrialPhase.ENERGY, 200, 2_000_000_000L)));
  }

  private static Measurement measured(
      FakeMeter meter, Device.Kind kind, long pid, List<PhaseMark> marks)
      throws InterruptedException {
    try (var trial = trial(meter, kind)) {
      trial.idle();
      WorkerListener worker = trial.listening((phase, fraction, throughput) -> {});
      marks.forEach(worker::onMark);
      var outcome = trial.complete(new WorkerOutcome.Measured(WORKERS_OWN), pid);
      return ((WorkerOutcome.Measured) outcome).measurement();
    }
  }

  private static MeteredTrial trial(FakeMeter meter, Device.Kind kind) throws InterruptedException {
    var trial = new MeteredTrial(kind, meter, Profile.STANDARD, Duration.ofMinutes(5));
    trial.begin();
    return trial;
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

  private static Reading gpu(long nanos, GpuState state) {
    return new Reading(nanos, null, 100.0, state);
  }

  private static GpuState used(long mib, GpuState.Process... processes) {
    return new GpuState(1980, 2619, 60, 0L, mib * MIB, List.of(processes));
  }

  private static GpuState.Process process(long pid, @Nullable Long mib) {
    return new GpuState.Process(pid, mib == null ? null : mib * MIB);
  }

  private static double value(Measurement measurement, Metric metric) {
    return Objects.requireNonNull(measurement.metrics().get(metric), metric.id());
  }
}
