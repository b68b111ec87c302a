package io.dynobench.analysis;

import static io.dynobench.analysis.Pareto.Membership.CERTAIN;
import static io.dynobench.analysis.Pareto.Membership.DOMINATED;
import static io.dynobench.analysis.Pareto.Membership.MISSING;
import static io.dynobench.analysis.Pareto.Membership.WITHIN_NOISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.analysis.Pareto.Membership;
import io.dynobench.bench.Better;
import io.dynobench.bench.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Against the definition, which compares every point with every other. */
class ParetoPropertyTests {

  private static final String SEED = "20261122";

  /** Missing where a coordinate is NaN; its values may be as far off as the noise. */
  record Place(double x, double y, double xNoise, double yNoise) {

    double low(boolean horizontal) {
      return horizontal ? x - xNoise : y - yNoise;
    }

    double high(boolean horizontal) {
      return horizontal ? x + xNoise : y + yNoise;
    }

    boolean known() {
      return !Double.isNaN(x) && !Double.isNaN(y);
    }

    Place exact() {
      return new Place(x, y, 0, 0);
    }
  }

  /** A small grid, so that ties and doubles are common. */
  @Provide
  Arbitrary<List<Place>> places() {
    Arbitrary<Double> coordinate =
        Arbitraries.integers()
            .between(0, 8)
            .map(Integer::doubleValue)
            .injectNull(0.05)
            .map(this::nan);
    Arbitrary<Double> noise = Arbitraries.integers().between(0, 4).map(each -> each / 2.0);
    return Combinators.combine(coordinate, coordinate, noise, noise)
        .as(Place::new)
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Better> directions() {
    return Arbitraries.of(Better.HIGHER, Better.LOWER);
  }

  @Property(seed = SEED)
  void exactFrontIsWhatNoOtherDominates(
      @ForAll("places") List<Place> places,
      @ForAll("directions") Better x,
      @ForAll("directions") Better y) {
    List<Place> exact = places.stream().map(Place::exact).toList();

    Membership[] membership = Pareto.membership(values(places, true), values(places, false), x, y);

    assertThat(membership).containsExactly(naive(exact, x, y));
    assertThat(membership).doesNotContain(WITHIN_NOISE);
  }

  @Property(seed = SEED)
  void uncertainFrontGoesByTheWorstAndTheBestOfEveryPair(
      @ForAll("places") List<Place> places,
      @ForAll("directions") Better x,
      @ForAll("directions") Better y) {
    assertThat(membership(places, x, y)).containsExactly(naive(places, x, y));
  }

  @Property(seed = SEED)
  void orderDoesNotMatter(@ForAll("places") List<Place> places, @ForAll Random random) {
    List<Integer> order = new ArrayList<>(Collections.nCopies(places.size(), 0));
    for (int i = 0; i < order.size(); i++) {
      order.set(i, i);
    }
    Collections.shuffle(order, random);

    Membership[] straight = membership(places, Better.HIGHER, Better.LOWER);
    Membership[] shuffled =
        membership(order.stream().map(places::get).toList(), Better.HIGHER, Better.LOWER);

    for (int i = 0; i < order.size(); i++) {
      assertThat(shuffled[i]).isEqualTo(straight[order.get(i)]);
    }
  }

  /** Whatever the values really are: the sure ones stay, the beaten ones stay away. */
  @Property(seed = SEED)
  void holdsForAllValuesWithinTheIntervals(
      @ForAll("places") List<Place> places, @ForAll Random random) {
    Membership[] membership = membership(places, Better.HIGHER, Better.HIGHER);
    List<Place> drawn =
        places.stream()
            .map(
                each ->
                    new Place(
                        each.x + each.xNoise * (2 * random.nextDouble() - 1),
                        each.y + each.yNoise * (2 * random.nextDouble() - 1),
                        0,
                        0))
            .toList();

    Membership[] really = naive(drawn, Better.HIGHER, Better.HIGHER);

    for (int i = 0; i < places.size(); i++) {
      if (membership[i] != WITHIN_NOISE) {
        assertThat(really[i]).isEqualTo(membership[i]);
      }
    }
  }

  @Property(seed = SEED)
  void somePointIsNeverBeaten(@ForAll("places") List<Place> places) {
    Membership[] membership = membership(places, Better.LOWER, Better.HIGHER);

    assertThat(places.stream().anyMatch(Place::known))
        .isEqualTo(List.of(membership).stream().anyMatch(m -> m == CERTAIN || m == WITHIN_NOISE));
  }

  private double nan(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  private static Membership[] membership(List<Place> places, Better x, Better y) {
    return Pareto.membership(
        values(places, true),
        values(places, false),
        x,
        y,
        intervals(places, true),
        intervals(places, false));
  }

  private static double[] values(List<Place> places, boolean horizontal) {
    return places.stream().mapToDouble(each -> horizontal ? each.x : each.y).toArray();
  }

  /** What is missing has none. */
  private static Interval[] intervals(List<Place> places, boolean horizontal) {
    var intervals = new Interval[places.size()];
    for (int i = 0; i < intervals.length; i++) {
      Place place = places.get(i);
      if (place.known()) {
        intervals[i] = new Interval(place.low(horizontal), place.high(horizontal));
      }
    }
    return intervals;
  }

  private static Membership[] naive(List<Place> places, Better x, Better y) {
    return places.stream()
        .map(
            place -> {
              if (!place.known()) {
                return MISSING;
              }
              boolean surely = false;
              boolean possibly = false;
              for (Place other : places) {
                if (other != place && other.known()) {
                  surely |= dominates(other, false, place, true, x, y);
                  possibly |= dominates(other, true, place, false, x, y);
                }
              }
              return surely ? DOMINATED : possibly ? WITHIN_NOISE : CERTAIN;
            })
        .toArray(Membership[]::new);
  }

  private static boolean dominates(
      Place one, boolean oneAtBest, Place other, boolean otherAtBest, Better x, Better y) {
    double byX = at(one, true, oneAtBest, x) - at(other, true, otherAtBest, x);
    double byY = at(one, false, oneAtBest, y) - at(other, false, otherAtBest, y);
    return byX >= 0 && byY >= 0 && (byX > 0 || byY > 0);
  }

  /** Turned so that more is better. */
  private static double at(Place place, boolean horizontal, boolean best, Better better) {
    return better == Better.HIGHER
        ? (best ? place.high(horizontal) : place.low(horizontal))
        : -(best ? place.low(horizontal) : place.high(horizontal));
  }
}
