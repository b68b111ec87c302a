package io.dynobench.jobs;

import java.util.Map;

/** How many trials of a job are in which state. */
public record TrialCounts(
    int total, int queued, int running, int succeeded, int failed, int cancelled, int skipped) {

  static TrialCounts of(Map<TrialState, Integer> counts) {
    return new TrialCounts(
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        counts.getOrDefault(TrialState.QUEUED, 0),
        counts.getOrDefault(TrialState.RUNNING, 0),
        counts.getOrDefault(TrialState.SUCCEEDED, 0),
        counts.getOrDefault(TrialState.FAILED, 0),
        counts.getOrDefault(TrialState.CANCELLED, 0),
        counts.getOrDefault(TrialState.SKIPPED, 0));
  }

  /** Trials that were started and have ended; a skipped one never starts. */
  int finished() {
    return succeeded + failed + cancelled;
  }
}
