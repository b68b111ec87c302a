package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a trial of one workload is asked for besides what all trials have. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "workload")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkloadSettings.Training.class, name = "training"),
  @JsonSubTypes.Type(value = WorkloadSettings.Accuracy.class, name = "accuracy"),
  @JsonSubTypes.Type(value = WorkloadSettings.MaxBatch.class, name = "max-batch"),
  @JsonSubTypes.Type(value = WorkloadSettings.BatchTry.class, name = "batch-try")
})
public sealed interface WorkloadSettings {

  /**
   * Forward, loss, backward and update, step after step.
   *
   * @param dataset name of a labelled data set
   * @param epochs whole passes over the data, which then decide how long the trial takes; null for
   *     the profile's time
   * @param optimizer null only until a model is known, whose own it then is
   * @param timeCapSeconds the steps end here, whatever is left of the epochs; null for no cap but
   *     the trial's time-out
   */
  record Training(
      String dataset,
      @Nullable Integer epochs,
      @Nullable Optimizer optimizer,
      @Nullable Integer timeCapSeconds)
      implements WorkloadSettings {}

  /**
   * Top-1 and top-5 over a whole data set, and the throughput of the same model.
   *
   * @param preprocessing of images; null for the data set's own
   */
  record Accuracy(String dataset, @Nullable Preprocessing preprocessing)
      implements WorkloadSettings {}

  /**
   * The search for the largest batch that fits.
   *
   * @param memoryLimitMib of a worker on a CPU, its own baseline included; null for this
   *     installation's limit. On a GPU its memory is the limit
   * @param maxBatchSize the search does not try more
   * @param timeCapSeconds no try begins later
   */
  record MaxBatch(@Nullable Integer memoryLimitMib, int maxBatchSize, int timeCapSeconds)
      implements WorkloadSettings {}

  /**
   * One try of that search, as its worker gets it: whether the batch size of the trial fits.
   *
   * @param calls that have to succeed; fewer when memory has settled before
   */
  record BatchTry(int calls) implements WorkloadSettings {}
}
