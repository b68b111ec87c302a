package io.dynobench.jobs;

import io.dynobench.analysis.Roofline;
import io.dynobench.bench.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A trial as a page shows it.
 *
 * @param words what its reason means; null when it has none
 * @param latencyMeanMs, latencyP99Ms, grade of its result; null when there is none
 * @param operationsPerSecond, bandwidth in op/s and bytes/s, of the result of a ceiling; else null
 */
record TrialLine(
    TrialView trial,
    @Nullable String words,
    @Nullable Double latencyMeanMs,
    @Nullable Double latencyP99Ms,
    @Nullable String grade,
    @Nullable Double operationsPerSecond,
    @Nullable Double bandwidth) {

  /** How calls came, where that is not closed loops in one process: {@code 200/s, ×5}. */
  public String load() {
    return Figures.load(trial.arrivalRate(), trial.forks());
  }

  /** Operations per byte; null without a bandwidth. */
  public @Nullable Double ridgePoint() {
    return Roofline.ridgePoint(operationsPerSecond, bandwidth);
  }

  /** Whether it had a result, as all that succeed, which is gone. */
  public boolean resultDeleted() {
    return trial.state() == TrialState.SUCCEEDED && trial.resultId() == null;
  }
}
