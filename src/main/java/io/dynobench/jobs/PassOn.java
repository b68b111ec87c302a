package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import io.dynobench.supervisor.WorkerListener;
import org.jspecify.annotations.Nullable;

/** Keeps and passes on what the worker of one trial says while it runs. */
final class PassOn implements WorkerListener {

  private final TrialRow trial;
  private final Reports reports;
  private final LearningCurves curves;

  PassOn(TrialRow trial, Reports reports, LearningCurves curves) {
    this.trial = trial;
    this.reports = reports;
    this.curves = curves;
  }

  @Override
  public void onProgress(String phase, double fraction, @Nullable Double throughput) {
    reports.progressed(trial, new LiveProgress.Report(phase, fraction, throughput));
  }

  @Override
  public void onLearned(LearningPoint point) {
    curves.add(trial.id(), point);
    reports.learned(trial, point);
  }
}
