package io.dynobench.jobs;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a job stands: nothing but a summary of its trials. */
public enum JobState {
  /** No trial has started. */
  QUEUED,
  /** Some trials are still to come, or a cancelled job's worker is still there. */
  RUNNING,
  /** Every trial that could run has a result. */
  SUCCEEDED,
  /** No trial has a result. */
  FAILED,
  /** A user ended it; what had finished stays. */
  CANCELLED,
  /** Some trials have a result and some failed. */
  PARTIAL;

  /** The ends lead back to QUEUED or RUNNING because a user may have trials run again. */
  private static final Map<JobState, Set<JobState>> NEXT = new EnumMap<>(JobState.class);

  static {
    NEXT.put(QUEUED, EnumSet.of(RUNNING, CANCELLED));
    NEXT.put(RUNNING, EnumSet.of(QUEUED, SUCCEEDED, FAILED, CANCELLED, PARTIAL));
    NEXT.put(SUCCEEDED, EnumSet.noneOf(JobState.class));
    NEXT.put(FAILED, EnumSet.of(QUEUED));
    NEXT.put(CANCELLED, EnumSet.of(QUEUED, RUNNING));
    NEXT.put(PARTIAL, EnumSet.of(RUNNING));
  }

  /**
   * @param begun whether a queued trial waits for its next fork
   * @param cancelRequested whether a user has cancelled the job
   */
  static JobState of(TrialCounts counts, boolean begun, boolean cancelRequested) {
    if (counts.running() > 0) {
      return RUNNING;
    }
    if (counts.queued() > 0) {
      return begun || counts.finished() > 0 ? RUNNING : QUEUED;
    }
    if (cancelRequested || counts.cancelled() > 0) {
      return CANCELLED;
    }
    if (counts.succeeded() == 0) {
      return FAILED;
    }
    return counts.failed() > 0 ? PARTIAL : SUCCEEDED;
  }

  /** Whether the one may directly follow on the other. */
  boolean allows(JobState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether nothing more happens unless a user asks for it. */
  public boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }
}
