package io.dynobench.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dynobench.bench.LearningPoint;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Reads the present state of jobs and trials as server-sent events. */
@Component
class EventSource {

  private final JobStore jobs;
  private final TrialStore trials;
  private final LiveProgress live;
  private final JobViews views;

  EventSource(JobStore jobs, TrialStore trials, LiveProgress live, JobViews views) {
    this.jobs = jobs;
    this.trials = trials;
    this.live = live;
    this.views = views;
  }

  /**
   * Data of a {@code progress} event; see {@link JobView} and {@link TrialView}.
   *
   * @param fraction of the whole trial, all its forks together, 0 to 1
   */
  record Progress(
      UUID trialId,
      String phase,
      double fraction,
      int fork,
      int forks,
      @Nullable Double throughput,
      double jobProgress,
      @Nullable Double etaSeconds) {}

  /** Data of a {@code learning} event. */
  record Learned(UUID trialId, LearningPoint point) {}

  /** Data of a {@code try} event. */
  record Tried(UUID trialId, @JsonProperty("try") BatchTry tried) {}

  Set<DataWithMediaType> tried(UUID trialId, BatchTry tried) {
    return event("try", new Tried(trialId, tried));
  }

  Set<DataWithMediaType> learned(UUID trialId, LearningPoint point) {
    return event("learning", new Learned(trialId, point));
  }

  Optional<Set<DataWithMediaType>> job(UUID id) {
    return jobs.find(id).map(job -> event("job", views.job(job)));
  }

  /** Nothing for a job that has ended: its viewers know. */
  Optional<Set<DataWithMediaType>> running(UUID id) {
    return jobs.find(id)
        .filter(job -> !job.state().isEnd())
        .map(job -> event("job", views.job(job)));
  }

  Optional<Set<DataWithMediaType>> trial(UUID id) {
    return trials.find(id).map(trial -> event("trial", views.trial(trial)));
  }

  /** Nothing when the trial has ended meanwhile. */
  Optional<Set<DataWithMediaType>> progress(UUID jobId, UUID trialId) {
    Optional<LiveProgress.Report> now = live.of(trialId);
    Optional<TrialView> trial = trials.find(trialId).map(views::trial);
    Optional<JobView> job = jobs.find(jobId).map(views::job);
    if (now.isEmpty() || trial.isEmpty() || job.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        event(
            "progress",
            new Progress(
                trialId,
                now.get().phase(),
                trial.get().progress(),
                trial.get().fork(),
                trial.get().forks(),
                now.get().throughput(),
                job.get().progress(),
                job.get().etaSeconds())));
  }

  /** Built once, because many viewers send it at the same time and a builder is for one. */
  private static Set<DataWithMediaType> event(String name, Object data) {
    return Collections.unmodifiableSet(
        SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON).build());
  }
}
