package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynobench.bench.Interval;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTests {

  @ParameterizedTest
  @CsvSource({"0.5,6", "0.9,36", "0.95,72", "0.97,122", "0.99,368", "0.999,3688"})
  void needsSoManySamples(double p, int samples) {
    assertThat(OrderStatistics.minimumSamples(p)).isEqualTo(samples);
    assertThat(OrderStatistics.interval(upTo(samples - 1), p)).isEmpty();
    assertThat(OrderStatistics.interval(upTo(samples), p)).isPresent();
  }

  /** Conover 1999, table A3 and the sign test: the median of n samples, 95 %. */
  @ParameterizedTest
  @CsvSource({"6,1,6", "10,2,9", "15,4,12", "20,6,15", "25,8,18"})
  void enclosesTheMedianBetweenTabulatedRanks(int n, double lower, double upper) {
    assertThat(OrderStatistics.interval(upTo(n), 0.5)).contains(new Interval(lower, upper));
  }

  @Test
  void reachesTheExtremeSampleWhenThereAreJustEnough() {
    assertThat(OrderStatistics.interval(upTo(368), 0.99))
        .hasValueSatisfying(interval -> assertThat(interval.high()).isEqualTo(368));
  }

  /** 2000 experiments: the share that holds the true value is at least 95 %, within the noise. */
  @Test
  void holdsTheTrueValueAsOftenAsItSays() {
    var random = new Random(1);
    int held = 0;
    for (int experiment = 0; experiment < 2000; experiment++) {
      long[] uniform = random.longs(200, 0, 1_000_000).toArray();
      Arrays.sort(uniform);
      Interval interval = OrderStatistics.interval(uniform, 0.9).orElseThrow();
      held += interval.low() <= 900_000 && 900_000 <= interval.high() ? 1 : 0;
    }

    assertThat(held / 2000.0).isBetween(0.945, 0.99);
  }

  @Test
  void refusesWhatIsNoPercentile() {
    assertThatIllegalArgumentException().isThrownBy(() -> OrderStatistics.minimumSamples(1));
  }

  private static long[] upTo(int n) {
    return LongStream.rangeClosed(1, n).toArray();
  }
}
