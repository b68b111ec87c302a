package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Arrivals and what becomes of them. */
class OpenLoopTests {

  private static final long SECOND = 1_000_000_000;

  @Test
  void arrivalsKeepTheirRateAndAreSpreadLikeChance() {
    long[] times = PoissonArrivals.times(1_000, 100 * SECOND, Integer.MAX_VALUE, 42);

    double[] gaps =
        IntStream.range(1, times.length).mapToDouble(i -> times[i] - times[i - 1]).toArray();
    double mean = Arrays.stream(gaps).average().orElseThrow();
    double variance = Arrays.stream(gaps).map(g -> (g - mean) * (g - mean)).average().orElseThrow();
    // 100,000 ± 5 standard deviations of a Poisson count
    assertThat(times.length).isBetween(98_400, 101_600);
    // the coefficient of variation of exponential gaps is 1; e⁻¹ of them are longer than the mean
    assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.02));
    double longer = Arrays.stream(gaps).filter(gap -> gap > mean).count() / (double) gaps.length;
    assertThat(longer).isCloseTo(Math.exp(-1), within(0.01));
    assertThat(times).isSorted();
  }

  @Test
  void arrivalsOfOneSeedAreTheSame() {
    long[] times = PoissonArrivals.times(50, 10 * SECOND, 10_000, 1);

    assertThat(PoissonArrivals.times(50, 10 * SECOND, 10_000, 1)).isEqualTo(times);
    assertThat(PoissonArrivals.times(50, 10 * SECOND, 10_000, 2)).isNotEqualTo(times);
    assertThat(PoissonArrivals.times(50, 10 * SECOND, 7, 1)).isEqualTo(Arrays.copyOf(times, 7));
    assertThat(PoissonArrivals.times(50, 5 * SECOND, 10_000, 1))
        .isEqualTo(LongStream.of(times).filter(time -> time < 5 * SECOND).toArray());
  }

  @Test
  void aServerThatIsAskedForTooMuchFallsBehind() {
    long[] tooMuch = LongStream.range(0, 1_000).map(i -> 10_000_000 + i * 500_000).toArray();

    assertThat(Backlog.grows(tooMuch, 10 * SECOND)).isTrue();
  }

  @Test
  void aStallOrAConstantLatencyIsNoBacklog() {
    long[] even = LongStream.range(0, 1_000).map(i -> 10_000_000).toArray();
    long[] stall =
        LongStream.range(0, 1_000)
            .map(i -> i >= 400 && i < 500 ? (500 - i) * 10_000_000 : 10_000_000)
            .toArray();

    assertThat(Backlog.grows(even, 10 * SECOND)).isFalse();
    assertThat(Backlog.grows(stall, 10 * SECOND)).isFalse();
    assertThat(Backlog.grows(new long[] {1, 2, 3}, 1)).isFalse();
  }

  @Test
  void tauIsThatOfKendall() {
    assertThat(Backlog.tau(new double[] {1, 2, 3, 4})).isEqualTo(1);
    assertThat(Backlog.tau(new double[] {4, 3, 2, 1})).isEqualTo(-1);
    assertThat(Backlog.tau(new double[] {1, 3, 2, 4})).isCloseTo(4.0 / 6, within(1e-12));
  }
}
