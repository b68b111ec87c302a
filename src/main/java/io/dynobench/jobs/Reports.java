package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import java.util.List;
import org.springframework.stereotype.Component;

/** Passes on what happens to a running trial: into the live progress and to whoever watches. */
@Component
class Reports {

  private final LiveProgress live;
  private final JobEvents events;

  Reports(LiveProgress live, JobEvents events) {
    this.live = live;
    this.events = events;
  }

  void changed(TrialRow trial) {
    events.changed(trial.jobId(), List.of(trial.id()));
  }

  void progressed(TrialRow trial, LiveProgress.Report progress) {
    live.report(trial, progress);
    events.progressed(trial.jobId(), trial.id());
  }

  void learned(TrialRow trial, LearningPoint point) {
    events.learned(trial.jobId(), trial.id(), point);
  }

  void tried(TrialRow trial, BatchTry tried) {
    events.tried(trial.jobId(), trial.id(), tried);
  }

  void ended(TrialRow trial) {
    live.forget(trial.id());
    changed(trial);
  }
}
