package io.dynobench.analysis;

import static io.dynobench.analysis.Pareto.Membership.CERTAIN;
import static io.dynobench.analysis.Pareto.Membership.DOMINATED;
import static io.dynobench.analysis.Pareto.Membership.MISSING;
import static io.dynobench.analysis.Pareto.Membership.WITHIN_NOISE;
import static io.dynobench.bench.Better.HIGHER;
import static io.dynobench.bench.Better.LOWER;
import static io.dynobench.bench.Better.NEITHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynobench.analysis.Pareto.Membership;
import io.dynobench.bench.Interval;
import org.junit.jupiter.api.Test;

class ParetoTests {

  @Test
  void findsWhatNoOtherBeats() {
    double[] x = {1, 2, 3, 2, 1};
    double[] y = {5, 4, 3, 2, 1};

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER))
        .containsExactly(CERTAIN, CERTAIN, CERTAIN, DOMINATED, DOMINATED);
  }

  @Test
  void goesByTheBetterDirectionOfEachValue() {
    double[] latency = {1, 2, 3, 3};
    double[] accuracy = {70, 80, 75, 80};

    assertThat(Pareto.membership(latency, accuracy, LOWER, HIGHER))
        .containsExactly(CERTAIN, CERTAIN, DOMINATED, DOMINATED);
    assertThat(Pareto.membership(latency, accuracy, HIGHER, LOWER))
        .containsExactly(CERTAIN, DOMINATED, CERTAIN, DOMINATED);
  }

  @Test
  void keepsAllEqualPoints() {
    double[] x = {3, 3, 3};
    double[] y = {7, 7, 6};

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER))
        .containsExactly(CERTAIN, CERTAIN, DOMINATED);
  }

  @Test
  void saysNothingOfPointsThatLackAValue() {
    double[] x = {Double.NaN, 1, 2};
    double[] y = {9, Double.NaN, 1};

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER)).containsExactly(MISSING, MISSING, CERTAIN);
    assertThat(Pareto.membership(new double[0], new double[0], HIGHER, LOWER)).isEmpty();
  }

  /** The ten published points; the front was read off by hand. */
  @Test
  void findsTheFrontOfQutibenchsMeasuredPoints() {
    double[] fps = {
      18.2716, 274.084, 389.034, 174.785, 244.949, 240.699, 114.033, 136.319, 61.5141, 66.5095
    };
    double[] top1 = {
      75.172, 69.2434, 69.5674, 69.2434, 69.5674, 66.928, 75.142, 66.956, 75.148, 69.41
    };

    assertThat(Pareto.membership(fps, top1, HIGHER, HIGHER))
        .containsExactly(
            CERTAIN, DOMINATED, CERTAIN, DOMINATED, DOMINATED, DOMINATED, CERTAIN, DOMINATED,
            CERTAIN, DOMINATED);
  }

  /** The second is beaten by the first's value, but not by all values that it may have. */
  @Test
  void tellsNoiseFromDefeat() {
    double[] x = {100, 98, 90, 50};
    double[] y = {70, 70, 70, 80};
    Interval[] noise = none(4);
    noise[0] = new Interval(97, 103);
    noise[1] = new Interval(95, 101);

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER, noise, none(4)))
        .containsExactly(WITHIN_NOISE, WITHIN_NOISE, DOMINATED, CERTAIN);
  }

  @Test
  void isCertainWhereIntervalsDoNotMeet() {
    double[] x = {100, 90};
    double[] y = {70, 70};
    Interval[] noise = {new Interval(97, 103), new Interval(86, 94)};

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER, noise, none(2)))
        .containsExactly(CERTAIN, DOMINATED);
  }

  @Test
  void takesNoiseInBothDirections() {
    double[] x = {10, 11};
    double[] y = {5, 4};
    Interval[] ofX = {new Interval(9, 12), new Interval(10, 12)};
    Interval[] ofY = {new Interval(4.5, 5.5), new Interval(3.5, 4.6)};

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER, ofX, none(2)))
        .containsExactly(CERTAIN, WITHIN_NOISE);
    assertThat(Pareto.membership(x, y, HIGHER, HIGHER, ofX, ofY))
        .containsExactly(WITHIN_NOISE, WITHIN_NOISE);
  }

  @Test
  void widensAnIntervalThatDoesNotHoldItsValue() {
    double[] x = {10, 9};
    double[] y = {1, 1};
    Interval[] odd = none(2);
    odd[0] = new Interval(5, 6);

    assertThat(Pareto.membership(x, y, HIGHER, HIGHER, odd, none(2)))
        .containsExactly(WITHIN_NOISE, WITHIN_NOISE);
  }

  @Test
  void refusesWhatHasNoBetterDirection() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pareto.membership(one, one, NEITHER, HIGHER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pareto.membership(one, new double[2], HIGHER, HIGHER));
  }

  @Test
  void servesAHundredThousandPoints() {
    int n = 100_000;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = i;
      y[i] = i % 2 == 0 ? n - i : n - i - 2;
    }

    Membership[] membership = Pareto.membership(x, y, HIGHER, HIGHER);

    assertThat(membership).filteredOn(CERTAIN::equals).hasSize(n / 2 + 1);
  }

  /** Nulls, as all arrays begin. */
  private static Interval[] none(int points) {
    return new Interval[points];
  }
}
