package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.dynobench.analysis.Curve.Knot;
import io.dynobench.analysis.Speedup.Ratio;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every pair of curves. */
class CurvePropertyTests {

  private static final String SEED = "20261122";

  @Provide
  Arbitrary<Curve> curves() {
    Arbitrary<Integer> batch = Arbitraries.integers().between(1, 1000);
    Arbitrary<Double> time = Arbitraries.doubles().between(1e-6, 1).ofScale(6);
    return Combinators.combine(batch, time)
        .as((x, y) -> new Knot(x, y, null))
        .list()
        .uniqueElements(Knot::x)
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(Curve::new);
  }

  @Property(seed = SEED)
  void isWhatWasMeasuredAtItsPlacesAndBetweenItsNeighboursElsewhere(@ForAll("curves") Curve curve) {
    List<Knot> knots = curve.knots();
    knots.forEach(knot -> assertThat(curve.at(knot.x())).contains(knot));
    for (int i = 1; i < knots.size(); i++) {
      Knot left = knots.get(i - 1);
      Knot right = knots.get(i);
      double y = curve.at(Math.sqrt(left.x() * right.x())).orElseThrow().y();
      assertThat(y).isCloseTo(Math.sqrt(left.y() * right.y()), withPercentage(1e-6));
    }
  }

  @Property(seed = SEED)
  void staysWithinTheOverlap(@ForAll("curves") Curve baseline, @ForAll("curves") Curve other) {
    double from = Math.max(baseline.from(), other.from());
    double to = Math.min(baseline.to(), other.to());

    assertThat(Speedup.of(baseline, other).ratios())
        .extracting(Ratio::x)
        .isSorted()
        .allMatch(x -> x >= from && x <= to);
  }

  @Property(seed = SEED)
  void isTheReciprocalTheOtherWayRound(
      @ForAll("curves") Curve baseline, @ForAll("curves") Curve other) {
    Speedup there = Speedup.of(baseline, other);
    Speedup back = Speedup.of(other, baseline);

    assertThat(back.ratios()).hasSameSizeAs(there.ratios());
    assertThat(back.crossovers()).hasSameSizeAs(there.crossovers());
    for (int i = 0; i < there.ratios().size(); i++) {
      assertThat(there.ratios().get(i).ratio() * back.ratios().get(i).ratio())
          .isCloseTo(1, withPercentage(1e-6));
    }
  }

  @Property(seed = SEED)
  void bothAreEquallyFastWhereTheFasterOneChanges(
      @ForAll("curves") Curve baseline, @ForAll("curves") Curve other) {
    assertThat(Speedup.of(baseline, other).crossovers())
        .allSatisfy(
            crossover ->
                assertThat(baseline.at(crossover.x()).orElseThrow().y())
                    .isCloseTo(other.at(crossover.x()).orElseThrow().y(), withPercentage(1e-6)));
  }
}
