package io.dynobench.jobs;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a job's state in line with its trials; the last step of every change to one of them. */
@Component
class SettleJob {

  private final JobStore jobs;
  private final TrialStore trials;

  SettleJob(JobStore jobs, TrialStore trials) {
    this.jobs = jobs;
    this.trials = trials;
  }

  /**
   * @param job as it was when its lock was taken in this transaction
   * @param cancelRequested as it is now
   */
  void settle(JobRow job, boolean cancelRequested, Instant now) {
    List<LaneCount> lanes = trials.counts(List.of(job.id()));
    boolean begun =
        lanes.stream().anyMatch(lane -> lane.state() == TrialState.QUEUED && lane.forksDone() > 0);
    JobState state = JobState.of(counts(lanes), begun, cancelRequested);
    if (state != job.state() && !job.state().allows(state)) {
      throw new IllegalStateException(
          "job %s cannot go from %s to %s".formatted(job.id(), job.state(), state));
    }
    @Nullable Instant startedAt = job.startedAt();
    if (startedAt == null && state == JobState.RUNNING) {
      startedAt = now;
    }
    @Nullable Instant endedAt =
        state.isEnd() ? (job.endedAt() == null ? now : job.endedAt()) : null;
    jobs.settle(job.id(), state, startedAt, endedAt);
  }

  static TrialCounts counts(List<LaneCount> lanes) {
    Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
    lanes.forEach(lane -> counts.merge(lane.state(), lane.trials(), Integer::sum));
    return TrialCounts.of(counts);
  }
}
