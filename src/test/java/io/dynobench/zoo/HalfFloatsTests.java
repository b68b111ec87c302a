package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatsTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "-0.0, 8000",
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "65519.996, 7bff",
    "65520, 7c00",
    "1e9, 7c00",
    "-1e9, fc00",
    "6.1035156e-5, 0400",
    "5.9604645e-8, 0001",
    "2.9802322e-8, 0000",
    "2.9802326e-8, 0001",
    "1.00048828125, 3c00",
    "1.0005, 3c01",
    "1.00146484375, 3c02",
    "0.333251953125, 3555",
    "NaN, 7e00",
    "Infinity, 7c00"
  })
  void roundsToHalf(float number, String hex) {
    assertThat(HalfFloats.fp16(number)).isEqualTo(bits(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "1, 3f80",
    "-1.5, bfc0",
    "1.00390625, 3f80",
    "1.01171875, 3f82",
    "3.3895314e38, 7f7f",
    "3.4028235e38, 7f80",
    "NaN, 7fc0",
    "-Infinity, ff80"
  })
  void roundsToBrainFloat(float number, String hex) {
    assertThat(HalfFloats.bf16(number)).isEqualTo(bits(hex));
  }

  @Test
  void keepsEveryNumberThatAHalfFloatCanHold() {
    for (int bits = 0; bits < 0x7c00; bits++) {
      int exponent = bits >> 10;
      int mantissa = bits & 0x3ff;
      double exact =
          exponent == 0
              ? Math.scalb((double) mantissa, -24)
              : Math.scalb(1024.0 + mantissa, exponent - 25);

      assertThat(HalfFloats.fp16((float) exact)).isEqualTo((short) bits);
      assertThat(HalfFloats.fp16((float) -exact)).isEqualTo((short) (bits | 0x8000));
    }
  }

  private static short bits(String hex) {
    return (short) Integer.parseInt(hex, 16);
  }
}
