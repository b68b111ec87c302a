package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowTests {

  private static final Duration INTERVAL = Duration.ofMillis(100);

  @Test
  void aConstantPowerIsItsOwnMean() {
    Power power = power(told(t -> 100, 0, 0.1, 0.25, 7, 30));

    assertThat(power.averageWatts()).isEqualTo(100, within(1e-9));
    assertThat(power.peakWatts()).isEqualTo(100);
    assertThat(power.seconds()).isEqualTo(30);
    assertThat(power.readings()).isEqualTo(5);
    assertThat(power.method()).isEqualTo(Power.Method.READINGS);
  }

  /** From 50 W to 350 W: 200 W in the mean, however unevenly it was read. */
  @Test
  void aRampIsIntegratedByTrapezoids() {
    Power power = power(told(t -> 50 + 10 * t, 0, 1, 1.5, 2, 29, 30));

    assertThat(power.averageWatts()).isEqualTo(200, within(1e-9));
    assertThat(power.peakWatts()).isEqualTo(350);
  }

  /** Without its reading at t = 0 the same ramp would have a mean of 205 W. */
  @Test
  void theFirstMomentCounts() {
    assertThat(power(told(t -> 50 + 10 * t, 0, 30)).averageWatts()).isEqualTo(200, within(1e-9));
    assertThat(power(told(t -> 50 + 10 * t, 1, 30)).averageWatts()).isEqualTo(205, within(1e-9));
  }

  @Test
  void aCounterIsPreferredToReadings() {
    Power power = power(readings(t -> 100 * t, t -> 180, 0, 1, 2));

    assertThat(power.averageWatts()).isEqualTo(100, within(1e-9));
    assertThat(power.peakWatts()).isEqualTo(180);
    assertThat(power.method()).isEqualTo(Power.Method.COUNTER);
  }

  /** 100 W, and 300 W in the second before the last; two readings close together say nothing. */
  @Test
  void aCounterTellsThePeakBetweenReadings() {
    DoubleUnaryOperator joules = t -> 100 * t + (t >= 3 ? 200 : 0);

    Power power = power(readings(joules, null, 0, 1, 2, 3, 3.0000001, 4));

    assertThat(power.averageWatts()).isEqualTo(150, within(1e-9));
    assertThat(power.peakWatts()).isEqualTo(300, within(1e-9));
  }

  @Test
  void oneReadingIsNoPower() {
    var window = new Window(told(t -> 100, 0));

    assertThat(window.power(INTERVAL)).isEmpty();
    assertThat(window.powerMissing()).contains("fewer than two readings");
    assertThat(new Window(List.of()).power(INTERVAL)).isEmpty();
  }

  @Test
  void aCounterThatStandsStillIsNoZero() {
    var window = new Window(readings(t -> 5, null, 0, 10));

    assertThat(window.power(INTERVAL)).isEmpty();
    assertThat(window.powerMissing()).isEqualTo("the energy counter stood still");
  }

  @Test
  void fallsBackOnReadingsWhenTheCounterWasSetBack() {
    var window =
        new Window(
            List.of(
                new Reading(0, new Reading.Energy(900, 0), 80.0, null),
                new Reading(1_000_000_000, new Reading.Energy(1, 1), 80.0, null)));

    assertThat(window.power(INTERVAL).orElseThrow())
        .isEqualTo(new Power(80, 80, 2, 1, Power.Method.READINGS));
  }

  private static Power power(List<Reading> readings) {
    return new Window(readings).power(INTERVAL).orElseThrow();
  }

  private static List<Reading> told(DoubleUnaryOperator watts, double... seconds) {
    return readings(null, watts, seconds);
  }

  private static List<Reading> readings(
      @Nullable DoubleUnaryOperator joules,
      @Nullable DoubleUnaryOperator watts,
      double... seconds) {
    return DoubleStream.of(seconds)
        .mapToObj(
            t ->
                new Reading(
                    Math.round(t * 1e9),
                    joules == null ? null : new Reading.Energy(joules.applyAsDouble(t), 0),
                    watts == null ? null : watts.applyAsDouble(t),
                    null))
        .toList();
  }
}
