package io.dynobench.zoo;

/**
 * Rounds a float to 16 bits, to the nearest, ties to even. Written out, since {@code
 * Float.floatToFloat16} came with JDK 20.
 */
final class HalfFloats {

  private static final int MAGNITUDE = 0x7fffffff;
  private static final int INFINITY = 0x7f800000;

  /** 2⁻¹⁴, the smallest normal half float. */
  private static final int SMALLEST_NORMAL = 0x38800000;

  /** 2¹⁶, from where on half floats are infinite. */
  private static final int OVERFLOW = 0x47800000;

  private HalfFloats() {}

  /** IEEE 754 binary16. */
  static short fp16(float number) {
    int bits = Float.floatToRawIntBits(number);
    int magnitude = bits & MAGNITUDE;
    return (short) (bits >>> 16 & 0x8000 | fp16Magnitude(magnitude));
  }

  private static int fp16Magnitude(int bits) {
    if (bits >= OVERFLOW) {
      return bits > INFINITY ? 0x7e00 : 0x7c00;
    }
    if (bits < SMALLEST_NORMAL) {
      // A step of 0.5f is 2⁻²⁴, a subnormal half float's step, so the addition does the rounding.
      return Float.floatToRawIntBits(Float.intBitsToFloat(bits) + 0.5f)
          - Float.floatToRawIntBits(0.5f);
    }
    int rounded = bits + 0xfff + (bits >>> 13 & 1);
    return (rounded - (112 << 23)) >>> 13;
  }

  /** The upper half of a float. */
  static short bf16(float number) {
    int bits = Float.floatToRawIntBits(number);
    boolean notANumber = (bits & MAGNITUDE) > INFINITY;
    return (short) (notANumber ? 0x7fc0 : bits + 0x7fff + (bits >>> 16 & 1) >>> 16);
  }
}
