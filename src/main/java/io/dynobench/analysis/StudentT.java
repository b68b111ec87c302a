package io.dynobench.analysis;

import io.dynobench.bench.Interval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** The 95 % confidence interval of a mean of few values (Student 1908). */
public final class StudentT {

  private static final double TAIL = 0.025;

  private StudentT() {}

  /**
   * Mean ± t(n − 1) · s ÷ √n.
   *
   * @return nothing for fewer than two values
   */
  public static Optional<Interval> interval(double[] values) {
    int n = values.length;
    if (n < 2) {
      return Optional.empty();
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double error = Math.sqrt(squares / (n - 1) / n);
    double t = TDistribution.of(n - 1).inverseSurvivalProbability(TAIL);
    return Optional.of(new Interval(mean - t * error, mean + t * error));
  }
}
