package io.dynobench.worker.engine;

import io.dynobench.bench.FailureReason;
import org.jspecify.annotations.Nullable;

/** Why a trial cannot have a result, with its reason for users. */
public class TrialFailure extends Exception {

  private final FailureReason reason;

  /**
   * @param detail for users, one line or a few
   */
  public TrialFailure(FailureReason reason, String detail) {
    this(reason, detail, null);
  }

  public TrialFailure(FailureReason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public FailureReason reason() {
    return reason;
  }

  public String detail() {
    String message = getMessage();
    return message == null ? reason.meaning() : message;
  }
}
