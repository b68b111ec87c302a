package io.dynobench.analysis;

import io.dynobench.bench.Interval;
import java.util.Arrays;
import java.util.Optional;

/**
 * What several processes say that measured the same. What differs between processes (memory layout,
 * the order of loading, what else the machine did) is the larger part of the variance and cannot be
 * seen from within one (Georges, Buytaert and Eeckhout 2007, "Statistically Rigorous Java
 * Performance Evaluation"; Kalibera and Jones 2013, "Rigorous Benchmarking in Reasonable Time").
 *
 * @param mean of the forks, each weighing the same however many calls it made
 * @param interval 95 % by Student's t over the forks; nothing for a single one
 * @param covPercent standard deviation (n − 1) ÷ mean × 100; 0 for a single fork
 */
public record Forks(double mean, Optional<Interval> interval, double covPercent) {

  /**
   * @param values one per fork, at least one
   */
  public static Forks of(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double stdev = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    double covPercent = stdev == 0 ? 0 : 100 * stdev / Math.abs(mean);
    return new Forks(mean, StudentT.interval(values), covPercent);
  }
}
