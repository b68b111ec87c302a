package io.dynobench.jobs;

import static io.dynobench.jobs.JobState.CANCELLED;
import static io.dynobench.jobs.JobState.FAILED;
import static io.dynobench.jobs.JobState.PARTIAL;
import static io.dynobench.jobs.JobState.QUEUED;
import static io.dynobench.jobs.JobState.RUNNING;
import static io.dynobench.jobs.JobState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobStateTests {

  private static final Map<JobState, Set<JobState>> LEGAL =
      Map.of(
          QUEUED, Set.of(RUNNING, CANCELLED),
          RUNNING, Set.of(QUEUED, SUCCEEDED, FAILED, CANCELLED, PARTIAL),
          SUCCEEDED, Set.of(),
          FAILED, Set.of(QUEUED),
          CANCELLED, Set.of(QUEUED, RUNNING),
          PARTIAL, Set.of(RUNNING));

  @ParameterizedTest
  @EnumSource
  void allowsExactlyTheLegalTransitions(JobState from) {
    assertThat(Arrays.stream(JobState.values()).filter(from::allows))
        .containsExactlyInAnyOrderElementsOf(LEGAL.getOrDefault(from, Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    // queued, running, succeeded, failed, cancelled, skipped, cancel requested → state
    "3, 0, 0, 0, 0, 0, false, QUEUED",
    "2, 0, 0, 0, 0, 1, false, QUEUED",
    "2, 1, 0, 0, 0, 0, false, RUNNING",
    "0, 1, 2, 0, 0, 0, false, RUNNING",
    "2, 0, 1, 0, 0, 0, false, RUNNING",
    "0, 0, 3, 0, 0, 0, false, SUCCEEDED",
    "0, 0, 2, 0, 0, 1, false, SUCCEEDED",
    "0, 0, 0, 3, 0, 0, false, FAILED",
    "0, 0, 0, 2, 0, 1, false, FAILED",
    "0, 0, 2, 1, 0, 0, false, PARTIAL",
    "0, 1, 1, 0, 1, 0, true,  RUNNING",
    "0, 0, 2, 0, 1, 0, true,  CANCELLED",
    "0, 0, 3, 0, 0, 0, true,  CANCELLED",
    "0, 0, 0, 3, 0, 0, true,  CANCELLED",
  })
  void isASummaryOfTheTrials(
      int queued,
      int running,
      int succeeded,
      int failed,
      int cancelled,
      int skipped,
      boolean cancelRequested,
      JobState state) {
    int total = queued + running + succeeded + failed + cancelled + skipped;
    TrialCounts counts =
        new TrialCounts(total, queued, running, succeeded, failed, cancelled, skipped);
    assertThat(JobState.of(counts, false, cancelRequested)).isEqualTo(state);
  }

  @Test
  void goesOnBetweenTheForksOfItsOnlyTrial() {
    TrialCounts counts = new TrialCounts(1, 1, 0, 0, 0, 0, 0);
    assertThat(JobState.of(counts, true, false)).isEqualTo(JobState.RUNNING);
    assertThat(JobState.of(counts, false, false)).isEqualTo(JobState.QUEUED);
  }

  @Test
  void hasEndedExactlyWhenEveryTrialHas() {
    assertThat(everyMixture())
        .allSatisfy(
            counts -> {
              boolean ended = counts.queued() == 0 && counts.running() == 0;
              assertThat(JobState.of(counts, false, false).isEnd()).isEqualTo(ended);
              assertThat(JobState.of(counts, false, true).isEnd()).isEqualTo(ended);
            });
  }

  @Test
  void everyStepOfATrialIsALegalStepOfItsJob() {
    for (TrialCounts before : everyMixture()) {
      everyStep(before, after -> assertLegal(before, false, after, false));
    }
  }

  /** A cancelled job has nothing queued any more; its running trials may end in any way. */
  @Test
  void everyStepOfATrialIsALegalStepOfItsCancelledJob() {
    for (TrialCounts before : everyMixture()) {
      if (before.queued() == 0) {
        everyStep(
            before,
            after -> {
              if (after.getOrDefault(TrialState.QUEUED, 0) == 0) {
                assertLegal(before, true, after, true);
              }
            });
      }
    }
  }

  @Test
  void aCancelIsALegalStep() {
    for (TrialCounts before : everyMixture()) {
      if (!JobState.of(before, false, false).isEnd()) {
        var after = moved(map(before), TrialState.QUEUED, TrialState.CANCELLED, before.queued());
        assertLegal(before, false, after, true);
        assertLegal(TrialCounts.of(after), true, after, true);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRetryIsALegalStep(boolean cancelled) {
    for (TrialCounts before : everyMixture()) {
      // While the last worker of a cancelled job is still there, a retry is refused.
      boolean possible = !cancelled || before.queued() + before.running() == 0;
      if (possible && before.failed() + before.cancelled() > 0) {
        var failed = moved(map(before), TrialState.FAILED, TrialState.QUEUED, before.failed());
        assertLegal(
            before,
            cancelled,
            moved(failed, TrialState.CANCELLED, TrialState.QUEUED, before.cancelled()),
            false);
      }
    }
  }

  /** Whatever a lane may do to one trial; what has ended changes only by a retry of the job. */
  private static void everyStep(
      TrialCounts before, Consumer<Map<TrialState, Integer>> allowsAfterwards) {
    for (TrialState state : List.of(TrialState.QUEUED, TrialState.RUNNING)) {
      for (TrialState next : TrialState.values()) {
        // Queued trials are cancelled by a cancel of their job, all at once.
        boolean alone = state == TrialState.RUNNING || next != TrialState.CANCELLED;
        if (alone && map(before).getOrDefault(state, 0) > 0 && state.allows(next)) {
          allowsAfterwards.accept(moved(map(before), state, next, 1));
        }
      }
    }
  }

  private static void assertLegal(
      TrialCounts before,
      boolean cancelledBefore,
      Map<TrialState, Integer> after,
      boolean cancelledAfter) {
    JobState from = JobState.of(before, false, cancelledBefore);
    JobState to = JobState.of(TrialCounts.of(after), false, cancelledAfter);
    assertThat(from == to || from.allows(to)).as("%s: %s → %s", before, from, to).isTrue();
  }

  static List<TrialCounts> everyMixture() {
    List<TrialCounts> all = new ArrayList<>();
    for (int mixture = 1; mixture < Math.pow(3, 6); mixture++) {
      int[] counts = new int[6];
      for (int i = 0, rest = mixture; i < 6; i++, rest /= 3) {
        counts[i] = rest % 3;
      }
      all.add(
          new TrialCounts(
              Arrays.stream(counts).sum(),
              counts[0],
              counts[1],
              counts[2],
              counts[3],
              counts[4],
              counts[5]));
    }
    return all;
  }

  private static Map<TrialState, Integer> map(TrialCounts counts) {
    return new EnumMap<>(
        Map.of(
            TrialState.QUEUED, counts.queued(),
            TrialState.RUNNING, counts.running(),
            TrialState.SUCCEEDED, counts.succeeded(),
            TrialState.FAILED, counts.failed(),
            TrialState.CANCELLED, counts.cancelled(),
            TrialState.SKIPPED, counts.skipped()));
  }

  private static Map<TrialState, Integer> moved(
      Map<TrialState, Integer> counts, TrialState from, TrialState to, int trials) {
    Map<TrialState, Integer> moved = new EnumMap<>(counts);
    moved.merge(from, -trials, Integer::sum);
    moved.merge(to, trials, Integer::sum);
    return moved;
  }
}
