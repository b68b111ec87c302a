package io.dynobench.analysis;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Which of the challenged points some other point's challenge dominates. Both are swept from the
 * best x down; what was passed is kept only as its highest y.
 */
final class Dominance {

  private final double[] x;
  private final double[] y;
  private final int[] challengers;
  private int next;
  private int highest = -1;
  private int second = -1;

  /** Challenges from the best x down. */
  private Dominance(int[] points, double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.challengers = fromTheBest(points, x);
  }

  /**
   * @param points that take part
   * @param challengeX of each point, more is better
   * @param challengeY as long
   * @param x that is challenged, as long
   * @param y as long
   * @return true for a point that a challenge of another point dominates
   */
  static boolean[] of(
      int[] points, double[] challengeX, double[] challengeY, double[] x, double[] y) {
    var further = new Dominance(points, challengeX, challengeY);
    var asFar = new Dominance(points, challengeX, challengeY);
    boolean[] dominated = new boolean[x.length];
    for (int point : fromTheBest(points, x)) {
      while (further.hasNext() && further.nextX() > x[point]) {
        further.pass();
      }
      while (asFar.hasNext() && asFar.nextX() >= x[point]) {
        asFar.pass();
      }
      dominated[point] =
          further.highestYBut(point) >= y[point] || asFar.highestYBut(point) > y[point];
    }
    return dominated;
  }

  private boolean hasNext() {
    return next < challengers.length;
  }

  private double nextX() {
    return x[challengers[next]];
  }

  private void pass() {
    int point = challengers[next++];
    if (highest < 0 || y[point] > y[highest]) {
      second = highest;
      highest = point;
    } else if (second < 0 || y[point] > y[second]) {
      second = point;
    }
  }

  /** NaN, which is above nothing, when no other point was passed. */
  private double highestYBut(int point) {
    int other = highest == point ? second : highest;
    return other < 0 ? Double.NaN : y[other];
  }

  private static int[] fromTheBest(int[] points, double[] x) {
    return Arrays.stream(points)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer point) -> x[point]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
