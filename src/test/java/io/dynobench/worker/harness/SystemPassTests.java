package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import java.lang.ref.WeakReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From an encoded image to a model's input. */
class SystemPassTests {

  @Test
  void thePictureIsAPhotographOfTheUsualSize() {
    var pixels = Photo.generated().decode();

    assertThat(pixels.width()).isEqualTo(500);
    assertThat(pixels.height()).isEqualTo(375);
    assertThat(pixels.bgr()).hasSize(3 * 500 * 375);
    long colours =
        IntStream.range(0, pixels.bgr().length).map(i -> pixels.bgr()[i]).distinct().count();
    assertThat(colours).isGreaterThan(200);
  }

  @Test
  void everyChannelIsNormalisedByItsOwnMean() {
    float[] batch = new float[2 * 3 * 4];

    Preprocessing.to(InputShape.of(3, 2, 2)).write(plain(8, 6, 255, 0, 128), batch, 12);

    assertThat(batch[11]).isZero();
    assertThat(batch[12]).isCloseTo((1 - 0.485f) / 0.229f, within(1e-5f));
    assertThat(batch[12 + 4]).isCloseTo(-0.456f / 0.224f, within(1e-5f));
    assertThat(batch[12 + 8]).isCloseTo((128 / 255f - 0.406f) / 0.225f, within(1e-5f));
  }

  @Test
  void aSingleChannelIsTheLuma() {
    float[] batch = new float[4];

    Preprocessing.to(InputShape.of(1, 2, 2)).write(plain(4, 4, 255, 255, 255), batch, 0);

    assertThat(batch).containsOnly((1 - 0.449f) / 0.226f);
  }

  @Test
  void theMiddleIsCutOutAndResized() {
    // 8 × 4 with red in the columns 2 to 5 only: exactly the square in the middle
    byte[] bgr = new byte[3 * 8 * 4];
    for (int y = 0; y < 4; y++) {
      for (int x = 2; x < 6; x++) {
        bgr[3 * (y * 8 + x) + 2] = (byte) 255;
      }
    }
    float[] batch = new float[3 * 4];

    Preprocessing.to(InputShape.of(3, 2, 2)).write(new Photo.Pixels(8, 4, bgr), batch, 0);

    for (int pixel = 0; pixel < 4; pixel++) {
      assertThat(batch[pixel]).isCloseTo((1 - 0.485f) / 0.229f, within(1e-5f));
    }
  }

  @Test
  void enlargingInterpolatesBetweenPixelCentres() {
    byte[] bgr = new byte[3 * 2 * 2];
    bgr[3 * 1 + 2] = (byte) 255; // red on the right
    bgr[3 * 3 + 2] = (byte) 255;
    float[] batch = new float[3 * 16];

    Preprocessing.to(InputShape.of(3, 4, 4)).write(new Photo.Pixels(2, 2, bgr), batch, 0);

    float[] expected = {0, 0.25f, 0.75f, 1};
    for (int x = 0; x < 4; x++) {
      assertThat(batch[x]).isCloseTo((expected[x] - 0.485f) / 0.229f, within(1e-5f));
    }
  }

  @Test
  void garbageDoesNotMakeTheHeapTooSmall() {
    var garbage = new WeakReference<>(new byte[1024 * 1024]);

    assertThat(SystemPass.of(InputShape.of(3, 8, 8), spec(1)).impossible()).isEmpty();
    assertThat(garbage.get()).isNull();
  }

  @Test
  void aBatchMustFitIntoTheHeap() {
    assertThat(SystemPass.of(InputShape.of(3, 4096, 4096), spec(1_000_000)).impossible())
        .hasValueSatisfying(why -> assertThat(why).contains("heap is too small"));
  }

  private static TrialSpec spec(int batchSize) {
    return new TrialSpec(
        Workload.INFERENCE,
        "lenet",
        "fake",
        Precision.FP32,
        "cpu",
        batchSize,
        1,
        null,
        null,
        1,
        Profile.QUICK,
        42);
  }

  private static Photo.Pixels plain(int width, int height, int red, int green, int blue) {
    byte[] bgr = new byte[3 * width * height];
    for (int i = 0; i < bgr.length; i += 3) {
      bgr[i] = (byte) blue;
      bgr[i + 1] = (byte) green;
      bgr[i + 2] = (byte) red;
    }
    return new Photo.Pixels(width, height, bgr);
  }
}
