package io.dynobench.jobs;

import static io.dynobench.jobs.BatchTry.Outcome.DOES_NOT_FIT;
import static io.dynobench.jobs.BatchTry.Outcome.FAILED;
import static io.dynobench.jobs.BatchTry.Outcome.FITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.jobs.BatchSearch.Largest;
import io.dynobench.jobs.BatchSearch.Step;
import io.dynobench.jobs.BatchSearch.Tried;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchSearchTests {

  private final List<Tried> tries = new ArrayList<>();

  @Test
  void doublesThenHalvesThenConfirmsBothSides() {
    assertThat(sizesUpTo(11)).containsExactly(1, 2, 4, 8, 16, 12, 10, 11, 12, 12, 11, 11);
  }

  @Test
  void leapsToWhereTheMemoryWouldBeFull() {
    while (next(2_048) instanceof Step.Try tried) {
      boolean fits = tried.batchSize() <= 123;
      tries.add(
          new Tried(
              tried.batchSize(),
              fits ? FITS : DOES_NOT_FIT,
              fits ? 800 + 10.1 * tried.batchSize() : null));
    }

    assertThat(tries)
        .extracting(Tried::batchSize)
        .containsExactly(1, 2, 4, 64, 123, 124, 124, 124, 123, 123);
  }

  @Test
  void saysThatNotEvenOneSampleFits() {
    assertThat(sizesUpTo(0)).containsExactly(1, 1, 1);
    assertThat(next(null)).isEqualTo(new Step.Done(new Largest(0, 0, false)));
  }

  @Test
  void stopsAtTheCap() {
    assertThat(sizesUpTo(100_000)).endsWith(8_192, 16_384, 20_000, 20_000, 20_000);
    assertThat(next(null)).isEqualTo(new Step.Done(new Largest(20_000, 20_000, true)));
  }

  @Test
  void givesUpWhenATryFailsTwice() {
    tries.add(new Tried(1, FITS, null));
    tries.add(new Tried(2, FAILED, null));
    assertThat(next(null)).isEqualTo(new Step.Try(2));
    tries.add(new Tried(2, FAILED, null));
    assertThat(next(null)).isEqualTo(new Step.GiveUp());
  }

  @Test
  void goesDownWhenWhatFittedFailsToFit() {
    sizesUpTo(11);
    tries.remove(tries.size() - 1);
    tries.add(new Tried(11, DOES_NOT_FIT, null));

    assertThat(next(null)).isEqualTo(new Step.Try(10));
  }

  @Test
  void knowsNothingBeforeSomethingFits() {
    assertThat(new BatchSearch(8, null, List.of()).known()).isEqualTo(new Largest(0, 8, true));
    tries.add(new Tried(1, DOES_NOT_FIT, null));
    assertThat(new BatchSearch(8, null, tries).known()).isEqualTo(new Largest(0, 0, false));
  }

  private List<Integer> sizesUpTo(int limit) {
    while (next(null) instanceof Step.Try tried) {
      boolean fits = tried.batchSize() <= limit;
      tries.add(new Tried(tried.batchSize(), fits ? FITS : DOES_NOT_FIT, null));
    }
    return tries.stream().map(Tried::batchSize).toList();
  }

  private Step next(@Nullable Integer limitMib) {
    return new BatchSearch(20_000, limitMib, tries).next();
  }
}
