package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;

/** Against the definitions, in whole numbers where they can be. */
class BoxSummaryPropertyTests {

  private static final String SEED = "20261122";

  /** Many ties near zero, and a few that lie far away. */
  @Provide
  Arbitrary<List<Double>> values() {
    Arbitrary<Double> near = Arbitraries.integers().between(0, 20).map(Integer::doubleValue);
    Arbitrary<Double> anywhere = Arbitraries.doubles().between(-1e9, 1e9).ofScale(4);
    return Arbitraries.frequencyOf(Tuple.of(8, near), Tuple.of(1, anywhere))
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  /** The place of a quartile is a whole number of quarters between two values. */
  @Property(seed = SEED)
  void quartilesLieSoManyQuartersBetweenTwoValues(@ForAll("values") List<Double> values) {
    double[] sorted = sorted(values);
    BoxSummary box = BoxSummary.of(toArray(values));

    assertThat(box.q1()).isCloseTo(quartile(sorted, 1), within(1e-6));
    assertThat(box.median()).isCloseTo(quartile(sorted, 2), within(1e-6));
    assertThat(box.q3()).isCloseTo(quartile(sorted, 3), within(1e-6));
    assertThat(box.median()).isCloseTo(Median.of(sorted), within(1e-6));
  }

  @Property(seed = SEED)
  void everythingStandsInItsOrder(@ForAll("values") List<Double> values) {
    BoxSummary box = BoxSummary.of(toArray(values));

    assertThat(
            List.of(
                box.min(),
                box.lowerWhisker(),
                box.q1(),
                box.median(),
                box.q3(),
                box.upperWhisker(),
                box.max()))
        .isSorted();
    assertThat(box.mean()).isBetween(box.min() - 1e-6, box.max() + 1e-6);
    assertThat(box.n()).isEqualTo(values.size());
  }

  @Property(seed = SEED)
  void outliersAreWhatLiesBeyondTheFences(@ForAll("values") List<Double> values) {
    BoxSummary box = BoxSummary.of(toArray(values));
    double reach = 1.5 * (box.q3() - box.q1());

    List<Double> beyond =
        values.stream().filter(v -> v < box.q1() - reach || v > box.q3() + reach).sorted().toList();
    List<Double> inside = values.stream().filter(v -> !beyond.contains(v)).sorted().toList();

    assertThat(box.outliers()).isEqualTo(beyond);
    assertThat(box.lowerWhisker()).isEqualTo(Math.min(box.q1(), inside.get(0)));
    assertThat(box.upperWhisker()).isEqualTo(Math.max(box.q3(), inside.get(inside.size() - 1)));
  }

  @Property(seed = SEED)
  void orderDoesNotMatter(@ForAll("values") List<Double> values, @ForAll Random random) {
    double[] shuffled = shuffled(values, random);

    assertThat(BoxSummary.of(shuffled)).isEqualTo(BoxSummary.of(toArray(values)));
  }

  @Property(seed = SEED)
  void quantilesRiseFromTheLeastToTheMost(
      @ForAll("values") List<Double> values,
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    double[] sorted = sorted(values);

    assertThat(Quantiles.linear(sorted, 0)).isEqualTo(sorted[0]);
    assertThat(Quantiles.linear(sorted, 1)).isEqualTo(sorted[sorted.length - 1]);
    assertThat(Quantiles.linear(sorted, Math.min(one, other)))
        .isLessThanOrEqualTo(Quantiles.linear(sorted, Math.max(one, other)));
  }

  private static double quartile(double[] sorted, int quarters) {
    int place = (sorted.length - 1) * quarters;
    int below = place / 4;
    int rest = place % 4;
    return rest == 0 ? sorted[below] : ((4 - rest) * sorted[below] + rest * sorted[below + 1]) / 4;
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] sorted(List<Double> values) {
    double[] sorted = toArray(values);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double[] shuffled(List<Double> values, Random random) {
    List<Double> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return toArray(shuffled);
  }
}
