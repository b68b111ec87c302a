package io.dynobench.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What a platform can reach at most: operations are bound by its peak or by what its memory brings
 * (Williams, Waterman and Patterson 2009, "Roofline: An Insightful Visual Performance Model for
 * Multicore Architectures", Communications of the ACM 52(4)).
 *
 * @param peak op/s, above zero
 * @param bandwidth B/s of its memory, above zero
 */
public record Roofline(double peak, double bandwidth) {

  public Roofline {
    requirePositive("peak", peak);
    requirePositive("bandwidth", bandwidth);
  }

  /**
   * {@code min(peak, bandwidth × intensity)}, in op/s.
   *
   * @param intensity op/B, above zero
   */
  public double attainable(double intensity) {
    requirePositive("intensity", intensity);
    return Math.min(peak, bandwidth * intensity);
  }

  /**
   * {@code peak ÷ bandwidth}, in op/B: what has less is bound by the memory; null where one of them
   * is unknown or zero.
   *
   * @param peak op/s
   * @param bandwidth B/s
   */
  public static @Nullable Double ridgePoint(@Nullable Double peak, @Nullable Double bandwidth) {
    return peak == null || bandwidth == null || bandwidth == 0
        ? null
        : Double.valueOf(peak / bandwidth);
  }

  /**
   * What a network would reach: {@link #attainable} ÷ operations, in samples/s.
   *
   * @param opsPerSample op, one multiply-accumulate being two; above zero
   * @param intensity op/B, above zero
   */
  public double samplesPerSecond(double opsPerSample, double intensity) {
    requirePositive("opsPerSample", opsPerSample);
    return attainable(intensity) / opsPerSample;
  }

  /**
   * {@code peak ÷ operations}, in samples/s: what a network would reach if memory took no time.
   *
   * @param opsPerSample op, above zero
   */
  public double peakSamplesPerSecond(double opsPerSample) {
    requirePositive("opsPerSample", opsPerSample);
    return peak / opsPerSample;
  }

  /**
   * {@code 100 × measured ÷ predicted}. More than 100 says that the model of the platform or of the
   * network is wrong, or the measurement; it is not cut off.
   *
   * @param measured in the unit of the prediction
   * @param predicted above zero
   */
  public static double efficiencyPercent(double measured, double predicted) {
    requirePositive("predicted", predicted);
    return 100 * measured / predicted;
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("%s is above zero, not %s".formatted(name, value));
    }
  }
}
