package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drift, steps, falling clocks. */
class StabilityTests {

  private static final double TWO_PERCENT = 0.02;

  @Test
  void driftComparesTheLastThirdWithTheFirst() {
    assertThat(Drift.firstToLastThird(new double[] {100, 102, 99, 97}))
        .isCloseTo(-0.03, within(1e-12));
    assertThat(Drift.firstToLastThird(new double[] {100, 100, 50, 50, 101, 101}))
        .isCloseTo(0.01, within(1e-12));
  }

  @Test
  void aStepIsFoundWhereItIs() {
    double[] values = series(30, i -> i < 12 ? 100 : 90);

    assertThat(StepChange.in(values, TWO_PERCENT))
        .hasValueSatisfying(
            step -> {
              assertThat(step.at()).isEqualTo(12);
              assertThat(step.relative()).isCloseTo(-0.1, within(1e-12));
            });
  }

  @Test
  void aStepIsFoundInNoise() {
    var chance = new SplittableRandom(7);
    double[] values = series(30, i -> (i < 18 ? 100 : 105) + 2 * (chance.nextDouble() - 0.5));

    assertThat(StepChange.in(values, TWO_PERCENT))
        .hasValueSatisfying(step -> assertThat(step.at()).isEqualTo(18));
  }

  @Test
  void aDriftIsNoStep() {
    var chance = new SplittableRandom(8);

    assertThat(StepChange.in(series(30, i -> 100 - i), TWO_PERCENT)).isEmpty();
    assertThat(StepChange.in(series(30, i -> 100 - i / 3.0 + chance.nextDouble()), TWO_PERCENT))
        .isEmpty();
  }

  @Test
  void noiseAndASingleOutlierAreNoStep() {
    var chance = new SplittableRandom(9);

    assertThat(StepChange.in(series(30, i -> 100 + 20 * chance.nextDouble()), TWO_PERCENT))
        .isEmpty();
    assertThat(StepChange.in(series(30, i -> i == 14 ? 10 : 100), TWO_PERCENT)).isEmpty();
    assertThat(StepChange.in(series(30, i -> 100), TWO_PERCENT)).isEmpty();
  }

  @Test
  void aSmallStepDoesNotCount() {
    assertThat(StepChange.in(series(30, i -> i < 15 ? 100 : 101), TWO_PERCENT)).isEmpty();
  }

  @Test
  void tooFewValuesHaveNoStep() {
    assertThat(StepChange.in(new double[] {1, 2, 3}, TWO_PERCENT)).isEmpty();
    assertThat(StepChange.in(new double[0], TWO_PERCENT)).isEmpty();
  }

  @Test
  void residualsAreThoseOfMeanAndLine() {
    var sums = new RunningSums(new double[] {1, 2, 4});

    assertThat(sums.mean(0, 3)).isCloseTo(7.0 / 3, within(1e-12));
    assertThat(sums.squaresAroundMean(0, 3)).isCloseTo(14.0 / 3, within(1e-12));
    // 1, 2, 4 against 5/6, 7/3, 23/6: residuals 1/6, −1/3, 1/6
    assertThat(sums.squaresAroundLine()).isCloseTo(1.0 / 6, within(1e-12));
  }

  @Test
  void aClockFellByTheDifferenceOfMedians() {
    assertThat(ClockDrop.of(new double[] {3000, 3000, 100, 2900, 2850, 2700, 2700, 9, 2700}))
        .isCloseTo(0.1, within(1e-12));
    assertThat(ClockDrop.of(new double[] {2000, 2500, 3000})).isZero();
  }

  @Test
  void fewerThanThreeReadingsOfAClockSayNothing() {
    assertThat(ClockDrop.of(new double[] {3000, 2000})).isZero();
    assertThat(ClockDrop.of(new double[] {})).isZero();
  }

  @Test
  void slicesAreAMultipleOfThreeWithTwoCallsEach() {
    assertThat(Slices.count(1_000)).isEqualTo(30);
    assertThat(Slices.count(59)).isEqualTo(27);
    assertThat(Slices.count(12)).isEqualTo(6);
    assertThat(Slices.count(11)).isZero();
  }

  @Test
  void aWindowHasTheMedianOfTheCallsThatEndedInIt() {
    long[] starts = {0, 10, 30, 90, 150};
    long[] durations = {10, 20, 60, 20, 70};

    assertThat(WindowMedians.of(starts, durations, 0, 350, 100)).containsExactly(20, 20, 70);
    assertThat(WindowMedians.of(starts, durations, 110, 350, 50)[0]).isNaN();
  }

  private static double[] series(int length, IntToDoubleFunction value) {
    return IntStream.range(0, length).mapToDouble(value).toArray();
  }
}
