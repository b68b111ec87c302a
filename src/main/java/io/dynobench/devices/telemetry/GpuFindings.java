package io.dynobench.devices.telemetry;

import io.dynobench.analysis.ClockDrop;
import io.dynobench.analysis.Median;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import java.util.List;

/** Clocks, throttling and temperature of a GPU while it was timed. */
final class GpuFindings {

  private static final double CLOCK_TOLERANCE = 0.05;

  private final Findings findings;

  GpuFindings(Findings findings) {
    this.findings = findings;
  }

  void add(Series series) {
    new Window(series.all())
        .of(GpuState::celsius)
        .max(Integer::compare)
        .ifPresent(it -> findings.note("gpu.temperature.max", it));
    series.during(TrialPhase.MEASURE).ifPresent(this::timedPass);
  }

  private void timedPass(Window window) {
    double[] clocks = mhz(window, GpuState::smMhz);
    median("gpu.clock.sm.mhz", clocks);
    median("gpu.clock.memory.mhz", mhz(window, GpuState::memoryMhz));
    if (ClockDrop.of(clocks) > CLOCK_TOLERANCE) {
      findings.doubt(QualityReason.CLOCK_DROP);
    }
    List<Long> masks = window.of(GpuState::throttling).toList();
    long throttled = masks.stream().filter(Throttling::any).count();
    if (throttled > 0) {
      long all = masks.stream().reduce(0L, (one, other) -> one | other);
      Throttling.doubts(all).forEach(findings::doubt);
      findings.note(
          "gpu.throttling",
          "%s (%d of %d readings)".formatted(Throttling.names(all), throttled, masks.size()));
    } else if (!masks.isEmpty()) {
      findings.note("gpu.throttling", "none");
    }
  }

  private void median(String key, double[] readings) {
    if (readings.length > 0) {
      findings.note(key, Math.round(Median.of(readings)));
    }
  }

  private static double[] mhz(Window window, Window.Value<GpuState, Integer> clock) {
    return window.of(clock).mapToDouble(Integer::doubleValue).toArray();
  }
}
