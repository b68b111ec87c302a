package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RooflineTests {

  /** 100 op/s, 10 B/s. */
  private static final Roofline ROOFLINE = new Roofline(100, 10);

  @ParameterizedTest
  @CsvSource({"1,10", "5,50", "10,100", "20,100"})
  void risesWithTheIntensityUpToThePeak(double intensity, double attainable) {
    assertThat(ROOFLINE.attainable(intensity)).isEqualTo(attainable);
  }

  @Test
  void bendsWhereMemoryIsJustFastEnough() {
    assertThat(Roofline.ridgePoint(ROOFLINE.peak(), ROOFLINE.bandwidth())).isEqualTo(10);
    assertThat(ROOFLINE.attainable(10)).isEqualTo(ROOFLINE.peak());
    assertThat(Roofline.ridgePoint(ROOFLINE.peak(), 0.0)).isNull();
    assertThat(Roofline.ridgePoint(null, ROOFLINE.bandwidth())).isNull();
  }

  @Test
  void dividesByTheOperationsOfASample() {
    assertThat(ROOFLINE.samplesPerSecond(4, 5)).isEqualTo(12.5);
    assertThat(ROOFLINE.peakSamplesPerSecond(4)).isEqualTo(25);
  }

  /**
   * QuTiBench's published predictions: peak [TOP/s], bandwidth [GB/s], operations per image [GOP],
   * intensity at FP32 and what the precision multiplies it by.
   */
  @ParameterizedTest
  @CsvSource({
    "0.96, 4.26, 3.13, 130.87, 4, 306.7092652",
    "0.96, 4.26, 7.72, 75.68, 4, 124.3523316",
    "4.6, 19.2, 3.75, 59.37, 4, 1215.7952",
    "4.6, 19.2, 4.7, 217.59, 4, 978.7234043",
    "6.71, 19.2, 3.13, 130.87, 4, 2143.769968",
    "6.71, 19.2, 6.54, 67.91, 4, 797.5045872",
    "6.71, 19.2, 2.45, 60.64, 4, 1900.721633"
  })
  void predictsWhatQutibenchPublished(
      double peak, double bandwidth, double ops, double intensity, double factor, double images) {
    var platform = new Roofline(peak * 1e12, bandwidth * 1e9);

    assertThat(platform.samplesPerSecond(ops * 1e9, intensity * factor))
        .isCloseTo(images, withPercentage(0.1));
  }

  @Test
  void givesTheEfficiencyInPercentAndDoesNotCutItOff() {
    assertThat(Roofline.efficiencyPercent(30, 40)).isEqualTo(75);
    assertThat(Roofline.efficiencyPercent(50, 40)).isCloseTo(125, within(1e-12));
  }

  @Test
  void refusesWhatIsNoPlatformOrNetwork() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Roofline(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Roofline(1, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> ROOFLINE.attainable(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> ROOFLINE.samplesPerSecond(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Roofline.efficiencyPercent(1, 0));
  }
}
