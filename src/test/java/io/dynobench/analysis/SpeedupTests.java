package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.analysis.Curve.Knot;
import io.dynobench.analysis.Speedup.Crossover;
import io.dynobench.analysis.Speedup.Ratio;
import io.dynobench.bench.Interval;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpeedupTests {

  @Test
  void isStraightBetweenItsPlacesOnLogarithmicAxes() {
    Curve curve = curve(1, 1, 100, 0.01);

    assertThat(curve.at(10).orElseThrow().y()).isCloseTo(0.1, within(1e-12));
    assertThat(curve.at(1).orElseThrow().y()).isEqualTo(1);
    assertThat(curve.at(0.5)).isEmpty();
    assertThat(curve.at(101)).isEmpty();
  }

  @Test
  void interpolatesIntervalsByTheirEnds() {
    var curve =
        new Curve(
            List.of(new Knot(1, 4, new Interval(2, 8)), new Knot(100, 16, new Interval(8, 32))));

    Interval interval = Objects.requireNonNull(curve.at(10).orElseThrow().interval());
    assertThat(interval.low()).isCloseTo(4, within(1e-12));
    assertThat(interval.high()).isCloseTo(16, within(1e-12));
  }

  @Test
  void isTheBaselinesTimeOverTheOthers() {
    Speedup speedup = Speedup.of(curve(1, 6, 10, 3), curve(1, 3, 10, 1));

    assertThat(speedup.ratios())
        .containsExactly(new Ratio(1, 2, null, false), new Ratio(10, 3, null, false));
    assertThat(speedup.crossovers()).isEmpty();
  }

  @Test
  void interpolatesOnlyWhereBothAreKnown() {
    Speedup speedup = Speedup.of(curve(1, 1, 100, 0.01), curve(10, 0.05, 1000, 0.0005));

    assertThat(speedup.ratios()).extracting(Ratio::x).containsExactly(10.0, 100.0);
    assertThat(speedup.ratios()).allMatch(Ratio::interpolated);
    assertThat(speedup.ratios()).allSatisfy(r -> assertThat(r.ratio()).isCloseTo(2, offset(1e-9)));
  }

  @Test
  void saysNothingWithoutAnOverlap() {
    assertThat(Speedup.of(curve(1, 1, 2, 1), curve(4, 1, 8, 1)).ratios()).isEmpty();
  }

  /** Half as fast at 1, twice as fast at 100: the same at 10. */
  @Test
  void findsWhereTheFasterOneChanges() {
    Speedup speedup = Speedup.of(curve(1, 1, 100, 0.01), curve(1, 2, 100, 0.005));

    assertThat(speedup.crossovers()).hasSize(1);
    assertThat(speedup.crossovers().get(0).x()).isCloseTo(10, within(1e-9));
    assertThat(speedup.crossovers().get(0).otherWins()).isTrue();
  }

  @Test
  void findsEveryChangeAndItsDirection() {
    Speedup speedup = Speedup.of(curve(1, 1, 2, 1, 4, 1), curve(1, 2, 2, 0.5, 4, 2));

    assertThat(speedup.crossovers()).extracting(Crossover::otherWins).containsExactly(true, false);
    assertThat(speedup.crossovers().get(0).x()).isCloseTo(Math.sqrt(2), within(1e-9));
    assertThat(speedup.crossovers().get(1).x()).isCloseTo(2 * Math.sqrt(2), within(1e-9));
  }

  @Test
  void changesAtTheEndOfAStretchOfEquals() {
    Speedup speedup = Speedup.of(curve(1, 1, 2, 1, 4, 1, 8, 1), curve(1, 2, 2, 1, 4, 1, 8, 0.5));

    assertThat(speedup.crossovers()).containsExactly(new Crossover(4, true));
    assertThat(Speedup.of(curve(1, 1, 2, 1), curve(1, 1, 2, 1)).crossovers()).isEmpty();
  }

  /** ln 1.25 on either side twice: together √2 · ln 1.25. */
  @Test
  void addsTheErrorsOfBothAsSquaresOnLogarithms() {
    Speedup speedup = Speedup.of(at(1, 10, new Interval(8, 12.5)), at(1, 5, new Interval(4, 6.25)));

    Interval interval = Objects.requireNonNull(speedup.ratios().get(0).interval());
    assertThat(interval.low()).isCloseTo(2 / Math.pow(1.25, Math.sqrt(2)), within(1e-12));
    assertThat(interval.high()).isCloseTo(2 * Math.pow(1.25, Math.sqrt(2)), within(1e-12));
  }

  @Test
  void takesTheFarEndOfTheOtherForTheLowerEnd() {
    Speedup speedup = Speedup.of(at(1, 10, new Interval(10, 20)), at(1, 5, new Interval(4, 5)));

    Interval interval = Objects.requireNonNull(speedup.ratios().get(0).interval());
    assertThat(interval.low()).isEqualTo(2);
    assertThat(interval.high())
        .isCloseTo(2 * Math.exp(Math.hypot(Math.log(2), Math.log(1.25))), within(1e-12));
  }

  @Test
  void hasNoIntervalWhenATimeHasNone() {
    Curve known = at(1, 10, new Interval(8, 12));
    assertThat(Speedup.of(known, at(1, 5, null)).ratios().get(0).interval()).isNull();
    assertThat(Speedup.of(known, at(1, 5, new Interval(-1, 9))).ratios().get(0).interval())
        .isNull();
  }

  /** Training of the Keras study's MLP: the GPU is faster wherever both are known. */
  @Test
  void comparesTheKerasStudysDevices() {
    Curve cpu = curve(3, 0.0019886515, 9, 0.00081447423, 800, 0.000144155899, 1000, 0.000135276);
    Curve gpu = curve(6, 0.00070737319, 8, 0.00052742840, 800, 8.5926906e-06, 7000, 6.716055e-06);

    Speedup speedup = Speedup.of(cpu, gpu);

    assertThat(speedup.crossovers()).isEmpty();
    assertThat(speedup.ratios()).extracting(Ratio::x).containsExactly(6.0, 8.0, 9.0, 800.0, 1000.0);
    assertThat(speedup.ratios().get(3).interpolated()).isFalse();
    assertThat(speedup.ratios().get(3).ratio()).isCloseTo(16.7766, within(1e-3));
  }

  @Test
  void refusesTwoValuesAtAPlaceAndWhatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> curve(1, 1, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> curve(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Curve(List.of()));
  }

  private static Curve at(double x, double y, @Nullable Interval interval) {
    return new Curve(List.of(new Knot(x, y, interval)));
  }

  /** Pairs of x and y. */
  private static Curve curve(double... pairs) {
    return new Curve(
        IntStream.range(0, pairs.length / 2)
            .mapToObj(i -> new Knot(pairs[2 * i], pairs[2 * i + 1], null))
            .toList());
  }
}
