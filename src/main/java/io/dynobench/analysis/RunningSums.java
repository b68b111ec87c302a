package io.dynobench.analysis;

/** Sums of a series and of its squares, for residuals of many parts of it. */
final class RunningSums {

  private final double origin;
  private final double[] sum;
  private final double[] squares;
  private double byIndex;

  RunningSums(double[] values) {
    // Around a value of the series, so that squares do not cancel.
    origin = values.length == 0 ? 0 : values[0];
    sum = new double[values.length + 1];
    squares = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      double value = values[i] - origin;
      sum[i + 1] = sum[i] + value;
      squares[i + 1] = squares[i] + value * value;
      byIndex += i * value;
    }
  }

  /** Of the values from an index to another, which is not included. */
  double mean(int from, int to) {
    return origin + (sum[to] - sum[from]) / (to - from);
  }

  /** Residual of a constant. */
  double squaresAroundMean(int from, int to) {
    double part = sum[to] - sum[from];
    return Math.max(0, squares[to] - squares[from] - part * part / (to - from));
  }

  /** Residual of the straight line of least squares over the whole series. */
  double squaresAroundLine() {
    int n = sum.length - 1;
    double meanIndex = (n - 1) / 2.0;
    double covariance = byIndex - meanIndex * sum[n];
    double variance = n * ((double) n * n - 1) / 12;
    return Math.max(0, squaresAroundMean(0, n) - covariance * covariance / variance);
  }
}
