package io.dynobench.devices.telemetry;

import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import java.util.List;
import java.util.Optional;

/** Clocks, throttling and temperature of a GPU while it was timed. */
final class GpuFindings {

  private static final double CLOCK_TOLERANCE = 0.05;

  /** The first and the last third of a run are compared. */
  private static final int PARTS = 3;

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
    List<Integer> clocks = window.of(GpuState::smMhz).toList();
    median(clocks).ifPresent(it -> findings.note("gpu.clock.sm.mhz", Math.round(it)));
    median(window.of(GpuState::memoryMhz).toList())
        .ifPresent(it -> findings.note("gpu.clock.memory.mhz", Math.round(it)));
    if (dropped(clocks)) {
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

  /** Whether the clock at the end is lower than at the beginning by more than the tolerance. */
  static boolean dropped(List<Integer> clocks) {
    int part = clocks.size() / PARTS;
    if (part == 0) {
      return false;
    }
    double first = median(clocks.subList(0, part)).orElseThrow();
    double last = median(clocks.subList(clocks.size() - part, clocks.size())).orElseThrow();
    return last < first * (1 - CLOCK_TOLERANCE);
  }

  private static Optional<Double> median(List<Integer> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? (double) sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
  }
}
