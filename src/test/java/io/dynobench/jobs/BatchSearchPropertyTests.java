package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.jobs.BatchSearch.Largest;
import io.dynobench.jobs.BatchSearch.Step;
import io.dynobench.jobs.BatchSearch.Tried;
import io.dynobench.jobs.BatchTry.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** The search against devices whose limit is known. */
class BatchSearchPropertyTests {

  private static final String SEED = "20261122";

  private final List<Tried> tries = new ArrayList<>();
  private @Nullable Integer limitMib;
  private @Nullable IntToDoubleFunction memory;

  /** One instance serves all tries of a property. */
  @BeforeTry
  void begin() {
    tries.clear();
    limitMib = null;
    memory = null;
  }

  @Property(seed = SEED)
  void findsExactlyTheLargestBatch(
      @ForAll @IntRange(min = 1, max = 70_000) int limit,
      @ForAll @IntRange(min = 1, max = 65_536) int cap) {
    Largest largest = search(cap, batch -> batch <= limit);

    assertThat(largest)
        .isEqualTo(new Largest(Math.min(limit, cap), Math.min(limit, cap), limit >= cap));
    assertThat(workers(largest.batchSize(), Outcome.FITS)).isGreaterThanOrEqualTo(3);
    if (limit < cap) {
      assertThat(workers(limit + 1, Outcome.DOES_NOT_FIT)).isEqualTo(3);
    }
    assertThat(tries.size()).isLessThanOrEqualTo(2 * log2(Math.min(limit, cap)) + 8);
  }

  /** As memory really is: a part that is always there, and a slope. */
  @Property(seed = SEED)
  void findsItSoonerWhereMemoryIsLinear(
      @ForAll @IntRange(min = 1_000, max = 60_000) int limit,
      @ForAll @DoubleRange(min = 0.05, max = 100) double slope) {
    limitMib = (int) Math.ceil(1_000 + slope * limit);
    memory = batch -> 1_000 + slope * batch;

    assertThat(search(65_536, batch -> batch <= limit)).isEqualTo(new Largest(limit, limit, false));
    assertThat(tries.size()).isLessThanOrEqualTo(17 + log2((int) (1 / slope)));
  }

  @Property(seed = SEED)
  void aWrongGuessCostsTriesAndNotTheAnswer(
      @ForAll @IntRange(min = 1, max = 65_536) int limit, @ForAll Random random) {
    limitMib = 2_048;
    memory = batch -> 4_096 * random.nextDouble();

    assertThat(search(65_536, batch -> batch <= limit).batchSize()).isEqualTo(limit);
    assertThat(tries.size()).isLessThanOrEqualTo(2 * log2(limit) + 8 + 16 + 6);
  }

  /** Batches in the zone fit at one time and not at another. */
  @Property(seed = SEED)
  void bracketsABoundaryThatIsNotSharp(
      @ForAll @IntRange(min = 1, max = 30_000) int always,
      @ForAll @IntRange(min = 1, max = 300) int zone,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double chance,
      @ForAll Random random) {
    Largest largest =
        search(
            65_536,
            batch -> batch <= always || batch <= always + zone && random.nextDouble() < chance);

    assertThat(largest.batchSize()).isBetween(always, largest.atMost());
    assertThat(largest.atMost()).isLessThanOrEqualTo(always + zone);
    assertThat(largest.open()).isFalse();
    assertThat(workers(largest.batchSize(), Outcome.FITS)).isGreaterThanOrEqualTo(3);
    assertThat(workers(largest.atMost() + 1, Outcome.DOES_NOT_FIT)).isEqualTo(3);
    assertThat(workers(largest.batchSize(), Outcome.DOES_NOT_FIT)).isZero();
    assertThat(workers(largest.atMost() + 1, Outcome.FITS)).isZero();
    assertThat(tries.size()).isLessThanOrEqualTo(120);
  }

  @Property(seed = SEED)
  void oneFailureIsRepeatedAndChangesNothing(
      @ForAll @IntRange(min = 1, max = 5_000) int limit, @ForAll Random random) {
    boolean failed = false;
    BatchSearch.Step step = next(65_536);
    while (step instanceof Step.Try tried) {
      failed = !failed && random.nextInt(4) == 0;
      Outcome outcome =
          failed
              ? Outcome.FAILED
              : tried.batchSize() <= limit ? Outcome.FITS : Outcome.DOES_NOT_FIT;
      tries.add(new Tried(tried.batchSize(), outcome, null));
      step = next(65_536);
    }

    assertThat(step).isEqualTo(new Step.Done(new Largest(limit, limit, false)));
  }

  /** What is known at any time holds in the end. */
  @Property(seed = SEED)
  void knowsABracketWheneverItHasToStop(
      @ForAll @IntRange(min = 0, max = 70_000) int limit,
      @ForAll @IntRange(min = 1, max = 65_536) int cap) {
    Step step = next(cap);
    while (step instanceof Step.Try tried) {
      Outcome outcome = tried.batchSize() <= limit ? Outcome.FITS : Outcome.DOES_NOT_FIT;
      tries.add(new Tried(tried.batchSize(), outcome, null));
      Largest known = new BatchSearch(cap, null, tries).known();
      assertThat(known.batchSize()).isLessThanOrEqualTo(limit);
      assertThat(known.atMost()).isGreaterThanOrEqualTo(Math.min(limit, cap));
      assertThat(new BatchSearch(cap, null, tries).fraction()).isBetween(0.0, 1.0);
      step = next(cap);
    }
    assertThat(new BatchSearch(cap, null, tries).fraction()).isEqualTo(1);
  }

  private Largest search(int cap, IntPredicate fits) {
    Step step = next(cap);
    while (step instanceof Step.Try tried) {
      assertThat(tried.batchSize()).isBetween(1, cap);
      assertThat(tries).hasSizeLessThan(500);
      boolean fit = fits.test(tried.batchSize());
      @Nullable Double taken =
          memory == null || !fit ? null : memory.applyAsDouble(tried.batchSize());
      tries.add(new Tried(tried.batchSize(), fit ? Outcome.FITS : Outcome.DOES_NOT_FIT, taken));
      step = next(cap);
    }
    assertThat(step).isInstanceOf(Step.Done.class);
    return ((Step.Done) step).largest();
  }

  private Step next(int cap) {
    return new BatchSearch(cap, limitMib, tries).next();
  }

  private long workers(int batchSize, Outcome outcome) {
    return tries.stream()
        .filter(tried -> tried.batchSize() == batchSize)
        .filter(tried -> tried.outcome() == outcome)
        .count();
  }

  private static int log2(int number) {
    return 32 - Integer.numberOfLeadingZeros(Math.max(1, number));
  }
}
