package io.dynobench.jobs;

import org.jspecify.annotations.Nullable;

/**
 * A trial as a page shows it.
 *
 * @param words what its reason means; null when it has none
 * @param latencyMeanMs, latencyP99Ms, grade of its result; null when there is none
 */
record TrialLine(
    TrialView trial,
    @Nullable String words,
    @Nullable Double latencyMeanMs,
    @Nullable Double latencyP99Ms,
    @Nullable String grade) {

  /** Whether it had a result, as all that succeed, which is gone. */
  public boolean resultDeleted() {
    return trial.state() == TrialState.SUCCEEDED && trial.resultId() == null;
  }
}
