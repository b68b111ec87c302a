package io.dynobench.devices.telemetry;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.devices.Device;
import io.dynobench.supervisor.WorkerListener;
import io.dynobench.supervisor.WorkerOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Trials by hand. The meter's clock goes on a second with every reading, and the sampler's interval
 * is so long that only marks make it read: reading 0 is at t = 0, readings 1 to 3 are the two idle
 * seconds, and every mark is one more.
 */
final class HandMadeTrial {

  static final long WORKER = 4711;
  static final long MIB = 1024 * 1024;
  static final int FIRST_MARK = 4;
  static final double SPARE_MIB = 28;

  private static final Measurement WORKERS_OWN =
      new Measurement(
          Map.of(Metric.THROUGHPUT, 100.0, Metric.PEAK_MEMORY_MIB, 12.0),
          Map.of(Metric.POWER_AVERAGE_W, "not measured by this version"),
          Map.of(),
          List.of(),
          Map.of("engine.name", "fake", "memory.spareInputMib", "28.000"));

  private HandMadeTrial() {}

  static Measurement measured(FakeMeter meter, Device.Kind kind) throws InterruptedException {
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

  static Measurement measured(FakeMeter meter, Device.Kind kind, long pid, List<PhaseMark> marks)
      throws InterruptedException {
    return measured(meter, kind, pid, marks, WORKERS_OWN);
  }

  static Measurement measured(
      FakeMeter meter, Device.Kind kind, long pid, List<PhaseMark> marks, Measurement workersOwn)
      throws InterruptedException {
    try (var trial = trial(meter, kind)) {
      trial.idle(() -> false);
      WorkerListener worker = trial.listening((phase, fraction, throughput) -> {});
      marks.forEach(worker::onMark);
      var outcome = trial.complete(new WorkerOutcome.Measured(workersOwn), pid);
      return ((WorkerOutcome.Measured) outcome).measurement();
    }
  }

  static MeteredTrial trial(FakeMeter meter, Device.Kind kind) throws InterruptedException {
    var trial = new MeteredTrial(kind, meter, Profile.STANDARD, Duration.ofMinutes(5));
    trial.begin();
    return trial;
  }

  static double value(Measurement measurement, Metric metric) {
    return Objects.requireNonNull(measurement.metrics().get(metric), metric.id());
  }

  static Reading gpu(long nanos, GpuState state) {
    return new Reading(nanos, null, 100.0, state);
  }

  static GpuState used(long mib, GpuState.Process... processes) {
    return new GpuState(1980, 2619, 60, 0L, mib * MIB, List.of(processes));
  }

  static GpuState.Process process(long pid, @Nullable Long mib) {
    return new GpuState.Process(pid, mib == null ? null : mib * MIB);
  }
}
