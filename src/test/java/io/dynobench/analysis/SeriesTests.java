package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Little's law, flatness, windows and histograms. */
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
  void aWindowHoldsItsEndAndNotItsBeginning() {
    long[] completions = {1_000, 2_000, 3_000, 4_000, 4_500};

    assertThat(WindowRates.perSecond(completions, 0, 4_500, 2_000)).containsExactly(1e6, 1e6);
  }

  @Test
  void aRunShorterThanAWindowHasNone() {
    assertThat(WindowRates.perSecond(new long[] {5}, 0, 10, 20)).isEmpty();
  }

  @Test
  void aHistogramCountsEveryValueOnce() {
    var histogram = Histogram.of(new double[] {0, 1, 1, 2, 3, 10}, 5);

    assertThat(histogram.low()).isZero();
    assertThat(histogram.counts().length * histogram.width()).isCloseTo(10, within(1e-12));
    assertThat(histogram.counts()).hasSizeLessThanOrEqualTo(5);
    assertThat(java.util.Arrays.stream(histogram.counts()).sum()).isEqualTo(6);
    assertThat(histogram.counts()[histogram.counts().length - 1]).isEqualTo(1);
  }

  @Test
  void aHistogramOfEqualValuesIsOneBin() {
    assertThat(Histogram.of(new double[] {3, 3}, 5).counts()).containsExactly(2);
  }

  @Test
  void aHistogramWithoutSpreadInTheMiddleShowsTheOutlier() {
    double[] values = new double[100];
    values[99] = 1;

    assertThat(Histogram.of(values, 4).counts()).containsExactly(99, 0, 0, 1);
  }
}
