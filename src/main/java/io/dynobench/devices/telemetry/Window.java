package io.dynobench.devices.telemetry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a meter showed in some time.
 *
 * @param readings in the order of time
 */
record Window(List<Reading> readings) {

  /** Two readings of a counter closer than this part of the interval say little about power. */
  private static final double LEAST_SPAN = 0.9;

  /** A value that a device may not tell. */
  interface Value<S, T> {
    @Nullable T of(S source);
  }

  Window {
    readings = List.copyOf(readings);
  }

  /**
   * Mean and peak power. By the counter where there is one: ΔE ÷ Δt between the first and the last
   * reading; else the integral of the power readings by trapezoids ÷ Δt.
   *
   * @param interval of the sampling
   * @return nothing when the readings do not tell it; {@link #powerMissing} says why
   */
  Optional<Power> power(Duration interval) {
    return byCounter(interval).or(this::byReadings);
  }

  String powerMissing() {
    List<Reading> counted = with(Reading::energy);
    if (counted.size() > 1 && era(counted.get(0)) != era(counted.get(counted.size() - 1))) {
      return "the energy counter was set back while it was read";
    }
    return counted.size() > 1
        ? "the energy counter stood still"
        : "fewer than two readings of the power in this phase";
  }

  /** Values that the readings hold, in the order of time. */
  <T> Stream<T> of(Value<GpuState, T> value) {
    return readings.stream()
        .flatMap(reading -> Stream.ofNullable(reading.gpu()))
        .flatMap(state -> Stream.ofNullable(value.of(state)));
  }

  private Optional<Power> byCounter(Duration interval) {
    List<Reading> counted = with(Reading::energy);
    if (counted.size() < 2) {
      return Optional.empty();
    }
    Reading first = counted.get(0);
    Reading last = counted.get(counted.size() - 1);
    double seconds = seconds(first, last);
    double joules = joules(last) - joules(first);
    if (era(first) != era(last) || seconds <= 0 || joules <= 0) {
      return Optional.empty();
    }
    double average = joules / seconds;
    double peak =
        with(Reading::watts).stream()
            .mapToDouble(Window::watts)
            .max()
            .orElseGet(() -> steepest(counted, interval));
    return Optional.of(
        new Power(average, Math.max(average, peak), counted.size(), seconds, Power.Method.COUNTER));
  }

  private Optional<Power> byReadings() {
    List<Reading> told = with(Reading::watts);
    if (told.size() < 2) {
      return Optional.empty();
    }
    double seconds = seconds(told.get(0), told.get(told.size() - 1));
    if (seconds <= 0) {
      return Optional.empty();
    }
    double joules = 0;
    for (int i = 1; i < told.size(); i++) {
      Reading before = told.get(i - 1);
      Reading after = told.get(i);
      joules += (watts(before) + watts(after)) / 2 * seconds(before, after);
    }
    double peak = told.stream().mapToDouble(Window::watts).max().orElseThrow();
    return Optional.of(
        new Power(joules / seconds, peak, told.size(), seconds, Power.Method.READINGS));
  }

  /** The highest power between two readings that are about an interval apart, or 0. */
  private static double steepest(List<Reading> counted, Duration interval) {
    double least = interval.toNanos() / 1e9 * LEAST_SPAN;
    double steepest = 0;
    Reading from = counted.get(0);
    for (Reading to : counted) {
      double seconds = seconds(from, to);
      if (seconds >= least) {
        steepest = Math.max(steepest, (joules(to) - joules(from)) / seconds);
        from = to;
      }
    }
    return steepest;
  }

  private List<Reading> with(Value<Reading, ?> value) {
    return readings.stream().filter(it -> value.of(it) != null).toList();
  }

  private static double seconds(Reading from, Reading to) {
    return (to.nanos() - from.nanos()) / 1e9;
  }

  private static double joules(Reading reading) {
    return Objects.requireNonNull(reading.energy()).joules();
  }

  private static int era(Reading reading) {
    return Objects.requireNonNull(reading.energy()).era();
  }

  private static double watts(Reading reading) {
    return Objects.requireNonNull(reading.watts());
  }
}
