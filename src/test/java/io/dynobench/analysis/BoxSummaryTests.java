package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxSummaryTests {

  @Test
  void marksWhatLiesFarFromTheBox() {
    BoxSummary box = BoxSummary.of(new double[] {100, 3, 1, 2, 6, 5, 4, 8, 7});

    assertThat(box).isEqualTo(new BoxSummary(9, 1, 1, 3, 5, 7, 8, 100, 136 / 9.0, List.of(100.0)));
  }

  /** {@code quantile(1:4)} in R and {@code numpy.percentile([1, 2, 3, 4], …)}. */
  @ParameterizedTest
  @CsvSource({"0,1", "0.25,1.75", "0.5,2.5", "0.75,3.25", "0.9,3.7", "1,4"})
  void hasTheQuantilesOfRAndNumPy(double p, double expected) {
    assertThat(Quantiles.linear(new double[] {1, 2, 3, 4}, p)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void endsWhiskersAtTheLastValueWithinTheFences() {
    BoxSummary box = BoxSummary.of(new double[] {-20, -2, 1, 2, 3, 4, 5, 8, 9.9});

    assertThat(box.q1()).isEqualTo(1);
    assertThat(box.q3()).isEqualTo(5);
    assertThat(box.lowerWhisker()).isEqualTo(-2);
    assertThat(box.upperWhisker()).isEqualTo(9.9);
    assertThat(box.outliers()).containsExactly(-20.0);
  }

  @Test
  void takesAValueOnTheFenceAsWithin() {
    BoxSummary box = BoxSummary.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 13});

    assertThat(box.upperWhisker()).isEqualTo(13);
    assertThat(box.outliers()).isEmpty();
  }

  @Test
  void neverEndsAWhiskerInsideTheBox() {
    BoxSummary box = BoxSummary.of(new double[] {0, 100, 100, 100});

    assertThat(box.q1()).isEqualTo(75);
    assertThat(box.lowerWhisker()).isEqualTo(75);
    assertThat(box.outliers()).containsExactly(0.0);
  }

  @Test
  void isALineForOneValue() {
    assertThat(BoxSummary.of(new double[] {7}))
        .isEqualTo(new BoxSummary(1, 7, 7, 7, 7, 7, 7, 7, 7, List.of()));
  }

  @Test
  void leavesItsInputAlone() {
    double[] values = {3, 1, 2};
    BoxSummary.of(values);

    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void refusesNothingAndWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> BoxSummary.of(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> BoxSummary.of(new double[] {Double.NaN}));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.linear(new double[1], 1.1));
  }
}
