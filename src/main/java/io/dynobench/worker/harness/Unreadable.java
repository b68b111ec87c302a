package io.dynobench.worker.harness;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.LabelledData;
import io.dynobench.data.UnreadableData;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;

/** What a data set that cannot be read means for a trial. */
public final class Unreadable {

  private Unreadable() {}

  /**
   * @return {@code UNSUPPORTED} where the data set is sound and does not fit what is wanted of it
   */
  public static TrialFailure failure(LabelledData data, IOException e) {
    boolean sound = e instanceof UnreadableData unreadable && unreadable.fault().ofTheWish();
    String name =
        e instanceof UnreadableData unreadable ? " (%s)".formatted(unreadable.fault().name()) : "";
    return new TrialFailure(
        sound ? FailureReason.UNSUPPORTED : FailureReason.DATASET_UNREADABLE,
        "The data set %s cannot be %s: %s%s"
            .formatted(data.name(), sound ? "used here" : "read", e.getMessage(), name),
        e);
  }
}
