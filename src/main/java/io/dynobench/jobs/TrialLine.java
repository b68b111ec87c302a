package io.dynobench.jobs;

import io.dynobench.analysis.Roofline;
import io.dynobench.bench.Figures;
import io.dynobench.bench.Metric;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial as a page shows it.
 *
 * @param words what its reason means; null when it has none
 * @param grade of its result; null when there is none
 * @param metrics of its result, as far as pages show them of trials
 */
record TrialLine(
    TrialView trial, @Nullable String words, @Nullable String grade, Map<Metric, Double> metrics) {

  /** How calls came, where that is not closed loops in one process: {@code 200/s, ×5}. */
  public String load() {
    return Figures.load(trial.arrivalRate(), trial.forks());
  }

  /** Operations per byte; null without a bandwidth. */
  public @Nullable Double ridgePoint() {
    return Roofline.ridgePoint(
        metrics.get(Metric.OPERATIONS_PER_SECOND), metrics.get(Metric.BANDWIDTH));
  }

  /** Whether it had a result, as all that succeed, which is gone. */
  public boolean resultDeleted() {
    return trial.state() == TrialState.SUCCEEDED && trial.resultId() == null;
  }
}
