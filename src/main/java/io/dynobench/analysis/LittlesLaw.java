package io.dynobench.analysis;

/**
 * In a closed loop, as many calls are under way as there are loops: L = λ·W (Little 1961, "A Proof
 * for the Queuing Formula L = λW"). Numbers that break it were measured wrongly.
 */
public final class LittlesLaw {

  private LittlesLaw() {}

  /**
   * How many calls the numbers imply to be under way.
   *
   * @param throughput in samples/s
   * @param meanLatencySeconds of one call
   * @param batchSize samples per call
   */
  public static double concurrency(double throughput, double meanLatencySeconds, int batchSize) {
    return throughput * meanLatencySeconds / batchSize;
  }

  /**
   * @param tolerance relative, for example 0.03
   */
  public static boolean holds(double concurrency, int streams, double tolerance) {
    return Math.abs(concurrency - streams) <= tolerance * streams;
  }
}
