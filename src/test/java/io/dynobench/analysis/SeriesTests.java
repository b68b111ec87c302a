package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Little's law, flatness and windows. */
class SeriesTests {

  @Test
  void concurrencyIsThroughputTimesLatency() {
    assertThat(LittlesLaw.concurrency(3200, 0.010, 8)).isCloseTo(4, within(1e-12));
    assertThat(LittlesLaw.holds(4.11, 4, 0.03)).isTrue();
    assertThat(LittlesLaw.holds(3.87, 4, 0.03)).isFalse();
  }

  @Test
  void aSeriesIsFlatWhenItsLastValuesAgree() {
    assertThat(Flatness.reached(new double[] {50, 100, 96, 98}, 3, 0.05)).isTrue();
    assertThat(Flatness.reached(new double[] {50, 100, 94, 98}, 3, 0.05)).isFalse();
    assertThat(Flatness.reached(new double[] {100, 100}, 3, 0.05)).isFalse();
  }

  @Test
  void aWindowCountsTheCallsInside() {
    long[] starts = {0, 1_000, 2_000, 3_000, 4_000};
    long[] durations = {1_000, 1_000, 1_000, 1_000, 500};

    assertThat(WindowRates.perSecond(starts, durations, 0, 4_000, 2)).containsExactly(1e6, 1e6);
  }

  @Test
  void aCallThatSpansWindowsCountsByItsTimeInEach() {
    long[] starts = {0, 1_500};
    long[] durations = {1_500, 3_000};

    double[] perSecond = WindowRates.perSecond(starts, durations, 0, 4_000, 4);

    assertThat(perSecond[0]).isCloseTo(1e6 * 2 / 3, within(1e-6));
    assertThat(perSecond[1]).isCloseTo(1e6 * (1.0 / 3 + 0.5 / 3), within(1e-6));
    assertThat(perSecond[3]).isCloseTo(1e6 / 3, within(1e-6));
    assertThat(perSecond).hasSize(4);
  }

  @Test
  void aCallThatTookNoTimeCountsWhereItWas() {
    long[] starts = {0, 500, 1_000, 2_500};
    long[] durations = {1_000, 0, 0, 0};

    assertThat(WindowRates.perSecond(starts, durations, 0, 3_000, 3))
        .containsExactly(2e6, 1e6, 1e6);
  }

  @Test
  void theMeanOfTheWindowsIsTheRateOfTheWhole() {
    long[] starts = {5, 22, 60};
    long[] durations = {17, 38, 43};
    double[] windows = WindowRates.perSecond(starts, durations, 5, 103, 7);
    assertThat(Arrays.stream(windows).average().orElseThrow())
        .isCloseTo(3 * 1e9 / 98, withinPercentage(1e-9));
    assertThat(WindowRates.perSecond(starts, durations, 5, 103, 1)).containsExactly(3 * (1e9 / 98));
  }

  @Test
  void aRunThatTookNoTimeIsANanosecondLong() {
    assertThat(WindowRates.perSecond(new long[] {7}, new long[] {0}, 7, 7, 1)).containsExactly(1e9);
  }
}
