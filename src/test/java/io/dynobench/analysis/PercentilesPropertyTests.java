package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Percentiles of latencies and their intervals, against the definitions. */
class PercentilesPropertyTests {

  private static final String SEED = "20261122";

  /** The first sample that at least p·n samples do not exceed, counted in whole thousandths. */
  @Property(seed = SEED)
  void isTheFirstSampleThatEnoughDoNotExceed(
      @ForAll @Size(min = 1, max = 300) List<@LongRange(min = 0, max = 500) Long> samples,
      @ForAll @IntRange(min = 1, max = 1000) int thousandths) {
    long[] sorted = samples.stream().mapToLong(Long::longValue).sorted().toArray();

    long expected =
        Arrays.stream(sorted)
            .filter(each -> 1000 * notAbove(sorted, each) >= (long) thousandths * sorted.length)
            .findFirst()
            .orElseThrow();

    assertThat(Percentiles.nearestRank(sorted, thousandths / 1000.0)).isEqualTo(expected);
  }

  /** With samples 1 … n the ends of the interval are their own ranks. */
  @Property(seed = SEED)
  void theIntervalHoldsThePercentileInNinetyFiveOfAHundredRuns(
      @ForAll("counts") int n, @ForAll @IntRange(min = 5, max = 95) int percent) {
    double p = percent / 100.0;
    var interval = OrderStatistics.interval(LongStream.rangeClosed(1, n).toArray(), p);
    assertThat(interval.isPresent()).isEqualTo(n >= OrderStatistics.minimumSamples(p));
    if (interval.isEmpty()) {
      return;
    }
    Interval ranks = interval.get();
    double[] chance = binomial(n, p);

    // The sample of rank r lies above the percentile when fewer than r samples lie below it.
    double missedBelow = sum(chance, 0, (int) ranks.low() - 1);
    double missedAbove = sum(chance, (int) ranks.high(), n);
    assertThat(missedBelow).isLessThanOrEqualTo(0.025 + 1e-9);
    assertThat(missedAbove).isLessThanOrEqualTo(0.025 + 1e-9);
    assertThat(sum(chance, 0, (int) ranks.low())).isGreaterThan(0.025 - 1e-9);
    assertThat(sum(chance, (int) ranks.high() - 1, n)).isGreaterThan(0.025 - 1e-9);
  }

  @Property(seed = SEED)
  void theFewestSamplesAreThoseWhoseExtremesEnclose(@ForAll @IntRange(min = 1, max = 999) int p) {
    double percentile = p / 1000.0;
    double tail = Math.max(percentile, 1 - percentile);
    int fewest = OrderStatistics.minimumSamples(percentile);

    assertThat(Math.pow(tail, fewest)).isLessThanOrEqualTo(0.025 * (1 + 1e-9));
    assertThat(Math.pow(tail, fewest - 1)).isGreaterThan(0.025);
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(1, 400);
  }

  private static long notAbove(long[] sorted, long value) {
    return Arrays.stream(sorted).filter(each -> each <= value).count();
  }

  /** The chance of k samples below the percentile: C(n, k)·pᵏ·(1 − p)ⁿ⁻ᵏ, by logarithms. */
  private static double[] binomial(int n, double p) {
    double[] chance = new double[n + 1];
    double choose = 0;
    for (int k = 0; k <= n; k++) {
      chance[k] = Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
      choose += Math.log(n - k) - Math.log(k + 1.0);
    }
    return chance;
  }

  /** From k = first to last, both included. */
  private static double sum(double[] chance, int first, int last) {
    return Arrays.stream(chance, first, last + 1).sum();
  }
}
