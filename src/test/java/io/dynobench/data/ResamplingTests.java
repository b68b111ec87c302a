package io.dynobench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digests are of what Pillow 12.3.0 makes of the same pattern. */
class ResamplingTests {

  @ParameterizedTest
  @CsvSource({
    "7, 5, 3, 4, 3, 263335704789c58e1d071d956bfb0bd6b29ea3d3961e8077f64da7ef8c19c243",
    "7, 5, 9, 12, 9, 29dcc5c651e76a8dc2228a3e9404c2651643010a42ac586392bd61cb33d56c11",
    "40, 30, 20, 26, 20, 49ccc4f4b4321822b9aa6e16bbfaaf67a9eb84ee4901d9c5c52b533e0e0d5dc5",
    "33, 61, 17, 17, 31, 97b329397ddd4cec8dba7655e9f1b5ddf7720e45391679116eb4203e069c222b",
    "5, 5, 5, 5, 5, ddb5d25a74dcecee586970f760ba8e1b071be98fdf00fe9d1277e73d1ca2cda6",
    "300, 200, 256, 384, 256, d3068783c11e4630318ac10a3bf271217704a6a248fc9c303704ee60488e2dcd"
  })
  void resizesTheShorterSideToTheBitAsPillowDoes(
      int width, int height, int side, int newWidth, int newHeight, String sha256)
      throws UnreadableData {
    Picture resized = Resampling.shorterSide(pattern(width, height), side);

    assertThat(resized.width()).isEqualTo(newWidth);
    assertThat(resized.height()).isEqualTo(newHeight);
    assertThat(sha256(resized.values())).isEqualTo(sha256);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2000, 1000, 1000×2000000",
    "2000, 1, 1000, 2000000×1000",
    "1, 70000, 1, 1×70000",
    "2, 3, 1073741824, 1073741824×1610612736",
    "8, 9, 8192, 8192×9216"
  })
  void refusesToMakeMorePixelsThanAreRead(int width, int height, int side, String made) {
    Picture line = pattern(width, height);

    assertThatExceptionOfType(UnreadableData.class)
        .isThrownBy(() -> Resampling.shorterSide(line, side))
        .withMessageContaining("of %d×%d pixels", width, height)
        .withMessageContaining("to " + made);
  }

  @Test
  void makesLumaToTheBitAsPillowDoes() {
    assertThat(sha256(pattern(7, 5).in(1).values()))
        .isEqualTo("23ba85c064b76b42179446ca294b30e2ea71a255b1b60f4a8624c3595b5173ad");
  }

  @Test
  void writesGreyIntoEveryColour() {
    Picture grey = new Picture(2, 1, 1, new byte[] {7, -1});

    assertThat(grey.in(3).values()).containsExactly(7, 7, 7, -1, -1, -1);
    assertThat(grey.in(3).in(1).values()).containsExactly(7, -1);
  }

  static Picture pattern(int width, int height) {
    byte[] values = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * 3;
        values[at] = (byte) (x * 37 + y * 11);
        values[at + 1] = (byte) (x * x + y * 5);
        values[at + 2] = (byte) ((x ^ y) * 13);
      }
    }
    return new Picture(width, height, 3, values);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
