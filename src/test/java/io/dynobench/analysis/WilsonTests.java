package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTests {

  /**
   * R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
   * Medicine 17 (1998), table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void isThatOfThePublishedTable(int successes, int trials, double low, double high) {
    Interval interval = Wilson.interval(successes, trials);

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void mirrorsAndStaysWithinZeroAndOne() {
    Interval none = Wilson.interval(0, 10_000);
    Interval all = Wilson.interval(10_000, 10_000);

    assertThat(none.low()).isZero();
    assertThat(all.high()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12)).isGreaterThan(0.9996);
  }

  @Test
  void takesPartsOfASuccess() {
    assertThat(Wilson.interval(8.5, 10).low())
        .isBetween(Wilson.interval(8, 10).low(), Wilson.interval(9, 10).low());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 10", "11, 10", "NaN, 10"})
  void refusesWhatIsNoProportion(double successes, long trials) {
    assertThatThrownBy(() -> Wilson.interval(successes, trials))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
