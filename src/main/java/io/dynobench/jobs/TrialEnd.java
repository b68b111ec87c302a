package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a trial ended. */
record TrialEnd(
    TrialState state,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable Double throughput,
    @Nullable UUID resultId) {

  /** The reason code of what a user cancelled. */
  static final String CANCELLED_BY_USER = "CANCELLED_BY_USER";

  static TrialEnd succeeded(@Nullable Double throughput, UUID resultId) {
    return new TrialEnd(TrialState.SUCCEEDED, null, null, throughput, resultId);
  }

  static TrialEnd failed(FailureReason reason, String detail) {
    return new TrialEnd(TrialState.FAILED, reason.name(), detail, null, null);
  }

  static TrialEnd cancelled(String detail) {
    return new TrialEnd(TrialState.CANCELLED, CANCELLED_BY_USER, detail, null, null);
  }
}
