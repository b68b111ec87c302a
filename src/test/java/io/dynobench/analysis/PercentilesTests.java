package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentilesTests {

  /** The worked example of Wikipedia's article on percentiles, nearest rank. */
  @ParameterizedTest
  @CsvSource({"0.05,15", "0.30,20", "0.40,20", "0.50,35", "1.00,50"})
  void takesTheNearestRank(double p, long expected) {
    assertThat(Percentiles.nearestRank(new long[] {15, 20, 35, 40, 50}, p)).isEqualTo(expected);
  }

  @Test
  void isAlwaysOneOfTheSamples() {
    long[] hundred = LongStream.rangeClosed(1, 100).toArray();

    for (int percent = 1; percent <= 100; percent++) {
      assertThat(Percentiles.nearestRank(hundred, percent / 100.0)).isEqualTo(percent);
    }
  }

  /** 0.999 · 1,999,999 is 1,997,999.001: nearly whole, and still more than that. */
  @ParameterizedTest
  @CsvSource({"1999999,0.999,1998000", "3999999,0.999,3996000", "4000000,0.999,3996000"})
  void isExactForMillionsOfSamples(int samples, double p, int rank) {
    assertThat(Percentiles.rank(samples, p)).isEqualTo(rank);
  }

  @Test
  void isTheSampleWhenThereIsOne() {
    assertThat(Percentiles.nearestRank(new long[] {7}, 0.999)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "1.1", "NaN"})
  void refusesWhatIsNoPercentile(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percentiles.nearestRank(new long[] {1}, p));
  }

  @Test
  void refusesNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Percentiles.nearestRank(new long[0], 0.5));
  }
}
