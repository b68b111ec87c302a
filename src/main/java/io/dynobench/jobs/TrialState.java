package io.dynobench.jobs;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where one trial stands. It ends in exactly one state, with a reason unless it succeeded. */
public enum TrialState {
  /** Waits in the lane of its device. */
  QUEUED,
  /** Has the device, and a worker. */
  RUNNING,
  /** Has a result. */
  SUCCEEDED,
  /** Ended without a result. */
  FAILED,
  /** A user did not want it any more. */
  CANCELLED,
  /** Was never started, because it cannot run at all. */
  SKIPPED;

  /** Back to QUEUED: from RUNNING when its node went away, from an end when it is tried again. */
  private static final Map<TrialState, Set<TrialState>> NEXT = new EnumMap<>(TrialState.class);

  static {
    NEXT.put(QUEUED, EnumSet.of(RUNNING, CANCELLED));
    NEXT.put(RUNNING, EnumSet.of(SUCCEEDED, FAILED, CANCELLED, QUEUED));
    NEXT.put(SUCCEEDED, EnumSet.noneOf(TrialState.class));
    NEXT.put(FAILED, EnumSet.of(QUEUED));
    NEXT.put(CANCELLED, EnumSet.of(QUEUED));
    NEXT.put(SKIPPED, EnumSet.noneOf(TrialState.class));
  }

  /** Whether the one may directly follow on the other. */
  boolean allows(TrialState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether nothing more happens unless a user asks for it. */
  public boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }
}
