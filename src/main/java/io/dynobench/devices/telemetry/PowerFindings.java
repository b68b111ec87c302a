package io.dynobench.devices.telemetry;

import io.dynobench.bench.Metric;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Power by phase, and the energy that a sample takes. */
final class PowerFindings {

  /** A counter that is renewed every 100 ms is right to 1 % over so many seconds, and more. */
  private static final double LONG_WINDOW_SECONDS = 30;

  /** The marks of a pass of exactly 30 s come a few milliseconds early or late. */
  private static final double TOLERANCE = 0.01;

  private static final List<Metric> LOAD =
      List.of(
          Metric.POWER_AVERAGE_W,
          Metric.POWER_PEAK_W,
          Metric.ENERGY_PER_SAMPLE_J,
          Metric.DYNAMIC_ENERGY_PER_SAMPLE_J);

  private final Series series;
  private final Duration interval;
  private final Findings findings;

  PowerFindings(Series series, Duration interval, Findings findings) {
    this.series = series;
    this.interval = interval;
    this.findings = findings;
  }

  /**
   * @param idle before the worker was started
   */
  void add(String meter, Window idle) {
    findings.note("power.source", meter);
    findings.note("power.interval.ms", interval.toMillis());
    Optional<Power> without = phase(Metric.POWER_IDLE_W, idle);
    series
        .during(TrialPhase.BASE)
        .ifPresentOrElse(
            base -> phase(Metric.POWER_BASE_W, base),
            () -> findings.missing(Metric.POWER_BASE_W, why("the worker made no base phase")));
    Optional<Window> load = series.during(TrialPhase.ENERGY);
    Optional<Power> power = load.flatMap(window -> window.power(interval));
    if (load.isEmpty()) {
      findings.missing(LOAD, why("the worker made no energy pass"));
    } else if (power.isEmpty()) {
      findings.missing(LOAD, why(load.get()));
    } else {
      load(power.get());
      energy(power.get(), without);
    }
  }

  private Optional<Power> phase(Metric metric, Window window) {
    Optional<Power> power = window.power(interval);
    power.ifPresentOrElse(
        known -> findings.measured(metric, known.averageWatts()),
        () -> findings.missing(metric, why(window)));
    return power;
  }

  private void load(Power power) {
    findings.measured(Metric.POWER_AVERAGE_W, power.averageWatts());
    findings.measured(Metric.POWER_PEAK_W, power.peakWatts());
    findings.note("power.method", power.method().description());
    findings.note("power.samples", power.readings());
    findings.note("power.window.seconds", String.format(Locale.ROOT, "%.3f", power.seconds()));
    if (power.seconds() < LONG_WINDOW_SECONDS * (1 - TOLERANCE)) {
      findings.doubt(QualityReason.SHORT_ENERGY_WINDOW);
    }
  }

  /**
   * Mean power × time ÷ samples, where time and samples are the worker's: right also when its clock
   * is not the meter's, as long as it does not stand still in this pass.
   */
  private void energy(Power power, Optional<Power> idle) {
    PhaseMark end = series.end(TrialPhase.ENERGY).orElseThrow();
    if (end.samples() <= 0 || end.nanos() <= 0) {
      findings.missing(
          List.of(Metric.ENERGY_PER_SAMPLE_J, Metric.DYNAMIC_ENERGY_PER_SAMPLE_J),
          "no samples were run in the energy pass");
      return;
    }
    double secondsPerSample = end.nanos() / 1e9 / end.samples();
    findings.measured(Metric.ENERGY_PER_SAMPLE_J, power.averageWatts() * secondsPerSample);
    if (idle.isEmpty()) {
      findings.missing(Metric.DYNAMIC_ENERGY_PER_SAMPLE_J, "the idle power is not known");
      return;
    }
    double dynamicWatts = power.averageWatts() - idle.get().averageWatts();
    if (dynamicWatts < 0) {
      findings.missing(
          Metric.DYNAMIC_ENERGY_PER_SAMPLE_J, "the device took more power idle than under load");
    } else {
      findings.measured(Metric.DYNAMIC_ENERGY_PER_SAMPLE_J, dynamicWatts * secondsPerSample);
    }
  }

  private String why(Window window) {
    return why(window.powerMissing());
  }

  /** A meter that hung heard nothing of the worker's phases either. */
  private String why(String otherwise) {
    return series.failure().map("the meter failed: "::concat).orElse(otherwise);
  }
}
