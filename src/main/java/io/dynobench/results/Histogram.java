package io.dynobench.results;

import java.util.Arrays;

/**
 * How durations are spread. Bins of equal width run from the shortest to the 99th percentile
 * (nearest rank), so that one stall does not squeeze all others into a single bin.
 *
 * @param edgesMs the bins' borders in ms, one more than bins; a bin holds its lower border, the
 *     last one also its upper
 * @param counts calls per bin
 * @param above calls beyond the last border
 * @param maxMs the longest call; 0 when there is none
 */
record Histogram(double[] edgesMs, int[] counts, int above, double maxMs) {

  private static final double NANOS_PER_MS = 1e6;

  static Histogram of(long[] nanos, int bins) {
    if (nanos.length == 0) {
      return new Histogram(new double[0], new int[0], 0, 0);
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    long low = sorted[0];
    long high = sorted[(int) Math.ceil(0.99 * sorted.length) - 1];
    var counts = new int[high == low ? 1 : bins];
    double width = (double) (high - low) / counts.length;
    int above = 0;
    for (long duration : sorted) {
      if (duration > high) {
        above++;
      } else {
        int bin = width == 0 ? 0 : (int) ((duration - low) / width);
        counts[Math.min(bin, counts.length - 1)]++;
      }
    }
    var edges = new double[counts.length + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = (low + i * width) / NANOS_PER_MS;
    }
    edges[counts.length] = high / NANOS_PER_MS;
    return new Histogram(edges, counts, above, sorted[sorted.length - 1] / NANOS_PER_MS);
  }
}
