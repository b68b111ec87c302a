package io.dynobench.zoo;

/**
 * How a range of numbers is mapped to unsigned bytes: {@code number = scale × (byte − zero)}.
 *
 * @param zero the byte that stands for 0, which is always exact, as padding needs it
 */
record Quantum(float scale, int zero) {

  static Quantum of(Calibration.Range range) {
    float min = Math.min(0, range.min());
    float max = Math.max(0, range.max());
    float scale = max == min ? 1 : (max - min) / 255;
    return new Quantum(scale, Math.round(-min / scale));
  }
}
