package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.jobs.BatchSearch.Largest;
import io.dynobench.jobs.BatchTry.Outcome;
import io.dynobench.supervisor.WorkerOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the result of a search says, without the workers. */
class SumUpSearchTests {

  private static final int CAP = 65_536;

  @Test
  void aSharpBoundaryHasAnIntervalOfOneBatch() {
    Measurement found = measured(sum(3, 4).found(new Largest(3, 3, false)));

    assertThat(found.reasons()).isEmpty();
    assertThat(found.confidence()).containsOnly(interval(3, 3));
    assertThat(method(found))
        .contains(
            "until memory had settled, or in 10 calls, one more than the high end in none of 3");
  }

  @Test
  void aBoundaryThatIsNotSharpIsAnInterval() {
    Measurement found = measured(sum(3, 6).found(new Largest(3, 5, false)));

    assertThat(found.reasons()).containsExactly(QualityReason.BOUNDARY_NOT_SHARP);
    assertThat(found.confidence()).containsOnly(interval(3, 5));
  }

  @Test
  void theCapIsALowerBoundWithoutAnInterval() {
    Measurement found = measured(sum(CAP).found(new Largest(CAP, CAP, true)));

    assertThat(found.reasons()).containsExactly(QualityReason.BATCH_CAP_REACHED);
    assertThat(found.confidence()).isEmpty();
    assertThat(method(found)).endsWith("it is the largest that the search may try");
  }

  @Test
  void aCapThatFitsAtTimesIsTheHighEnd() {
    Measurement found = measured(sum(60_000, CAP).found(new Largest(60_000, CAP, true)));

    assertThat(found.reasons()).containsExactly(QualityReason.BOUNDARY_NOT_SHARP);
    assertThat(found.confidence()).containsOnly(interval(60_000, CAP));
    assertThat(method(found)).endsWith("at times").doesNotContain("in none");
  }

  @Test
  void aSearchCutShortFarBelowTheCapHasNotReachedIt() {
    Measurement found = measured(sum(64).cutShort(new Largest(64, CAP, true)));

    assertThat(found.reasons()).containsExactly(QualityReason.SEARCH_CUT_SHORT);
    assertThat(found.metrics()).containsEntry(Metric.MAX_BATCH_SIZE, 64.0);
    assertThat(found.confidence()).containsOnly(interval(64, CAP));
    assertThat(method(found))
        .contains("nothing larger than what fitted was found not to", "time cap")
        .doesNotContain("one more than the high end");
  }

  @Test
  void aSearchCutShortBetweenTellsItsBracket() {
    Measurement found = measured(sum(64, 128).cutShort(new Largest(64, 127, false)));

    assertThat(found.reasons()).containsExactly(QualityReason.SEARCH_CUT_SHORT);
    assertThat(found.confidence()).containsOnly(interval(64, 127));
    assertThat(method(found)).contains("one more than the high end did not", "time cap");
  }

  @Test
  void aSearchCutShortAtTheCapIsNotConfirmed() {
    Measurement found = measured(sum(CAP).cutShort(new Largest(CAP, CAP, true)));

    assertThat(found.reasons())
        .containsExactlyInAnyOrder(QualityReason.SEARCH_CUT_SHORT, QualityReason.BATCH_CAP_REACHED);
    assertThat(found.confidence()).isEmpty();
    assertThat(method(found)).contains("may try fitted; the search ended at its time cap");
  }

  @Test
  void knowsWhatASearchSaysOfItselfWhenNothingHasFailedYet() {
    var tries = List.of(new BatchSearch.Tried(64, Outcome.FITS, null));

    assertThat(new BatchSearch(CAP, null, tries).known()).isEqualTo(new Largest(64, CAP, true));
  }

  /** Of tries of these sizes, all of which have told something. */
  private static SumUpSearch sum(int... batchSizes) {
    Measurement told =
        new Measurement(
            Map.of(Metric.PEAK_MEMORY_MIB, 12.5), Map.of(), Map.of(), List.of(), Map.of());
    List<TryRow> tries =
        Stream.iterate(0, i -> i < batchSizes.length, i -> i + 1)
            .map(
                i ->
                    new BatchTry(
                        i + 1, batchSizes[i], 10, Outcome.FITS, null, null, 1, 12.5, Instant.EPOCH))
            .map(tried -> new TryRow(tried, 400, told))
            .toList();
    return new SumUpSearch(
        new WorkloadSettings.MaxBatch(null, CAP, 60), TestDevices.CPU, 400, tries);
  }

  private static Measurement measured(WorkerOutcome outcome) {
    return ((WorkerOutcome.Measured) outcome).measurement();
  }

  private static Map.Entry<Metric, Interval> interval(int low, int high) {
    return Map.entry(Metric.MAX_BATCH_SIZE, new Interval(low, high));
  }

  private static String method(Measurement found) {
    return String.valueOf(found.provenance().get("confidence.method"));
  }
}
