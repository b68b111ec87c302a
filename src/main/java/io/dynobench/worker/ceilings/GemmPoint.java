package io.dynobench.worker.ceilings;

import java.util.Locale;

/**
 * The rate of one size of matrices.
 *
 * @param n rows and columns
 * @param best rate of the fastest call, operations/s
 * @param median rate of the median call, operations/s
 * @param calls that were timed
 * @param seconds that the point took with its warm-up
 */
record GemmPoint(int n, double best, double median, int calls, double seconds) {

  /**
   * @param operations of one call
   */
  static GemmPoint of(int n, double operations, Repeats repeats) {
    return new GemmPoint(
        n,
        operations / repeats.best(),
        operations / repeats.median(),
        repeats.calls(),
        repeats.seconds());
  }

  /** An object of the curve in the provenance. */
  String json() {
    return String.format(
        Locale.ROOT,
        "{\"n\":%d,\"operationsPerSecond\":%.5g,\"median\":%.5g,\"calls\":%d,\"seconds\":%.3f}",
        n,
        best,
        median,
        calls,
        seconds);
  }
}
