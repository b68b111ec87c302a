package io.dynobench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same vectors as {@code format.test.ts} where both write the same. */
class FiguresTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "14, 14",
    "273.46493558652804, 273.5",
    "0.4948, 0.4948",
    "12.3456, 12.35",
    "400, 400",
    "-7, -7",
    "0.0001234, 1.23e-04",
    "55.45886, 55.46",
    "0.001, 0.001",
    "0.00066, 6.60e-04",
    "-12.346, -12.35",
    "999.96, '1,000'",
    "1000, '1,000'",
    "127333.6, '127,334'"
  })
  void showsFourSignificantDigits(double value, String shown) {
    assertThat(Figures.text(value)).isEqualTo(shown);
  }

  @Test
  void saysHowCallsCame() {
    assertThat(Figures.load(null, null)).isEmpty();
    assertThat(Figures.load(null, 1)).isEmpty();
    assertThat(Figures.load(1200.0, 1)).isEqualTo("1,200/s");
    assertThat(Figures.load(null, 5)).isEqualTo("×5");
    assertThat(Figures.load(0.5, 5)).isEqualTo("0.5/s, ×5");
  }

  @Test
  void showsADashForWhatIsUnknown() {
    assertThat(Figures.text(null)).isEqualTo("–");
    assertThat(Figures.text(Double.NaN)).isEqualTo("–");
  }
}
