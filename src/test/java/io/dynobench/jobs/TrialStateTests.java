package io.dynobench.jobs;

import static io.dynobench.jobs.TrialState.CANCELLED;
import static io.dynobench.jobs.TrialState.FAILED;
import static io.dynobench.jobs.TrialState.QUEUED;
import static io.dynobench.jobs.TrialState.RUNNING;
import static io.dynobench.jobs.TrialState.SKIPPED;
import static io.dynobench.jobs.TrialState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialStateTests {

  private static final Map<TrialState, Set<TrialState>> LEGAL =
      Map.of(
          QUEUED, Set.of(RUNNING, CANCELLED),
          RUNNING, Set.of(SUCCEEDED, FAILED, CANCELLED, QUEUED),
          SUCCEEDED, Set.of(),
          FAILED, Set.of(QUEUED),
          CANCELLED, Set.of(QUEUED),
          SKIPPED, Set.of());

  @ParameterizedTest
  @EnumSource
  void allowsExactlyTheLegalTransitions(TrialState from) {
    assertThat(Arrays.stream(TrialState.values()).filter(from::allows))
        .containsExactlyInAnyOrderElementsOf(LEGAL.getOrDefault(from, Set.of()));
  }

  @Test
  void everyStateButQueuedAndRunningIsAnEnd() {
    assertThat(Arrays.stream(TrialState.values()).filter(TrialState::isEnd))
        .containsExactly(SUCCEEDED, FAILED, CANCELLED, SKIPPED);
  }
}
