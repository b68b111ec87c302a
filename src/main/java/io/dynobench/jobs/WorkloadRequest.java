package io.dynobench.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.WorkloadSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request says that only some workloads are asked for. What is null takes its default, or is
 * of another workload.
 *
 * @param dataset labelled data of training, by default {@code synthetic}, and of accuracy
 * @param epochs whole passes of training over its data, 1 to 10,000; default: the profile's time
 *     decides
 * @param optimizer {@code rmsprop}, {@code adadelta}, {@code adam} or {@code sgd}; default: the
 *     model's own
 * @param timeCapSeconds training ends here, and a search for the largest batch begins no other try,
 *     1 to 86,400; default: none for training, 1,800 for the search
 * @param preprocessing of images for accuracy; default: the data set's own
 * @param memoryLimitMib of a worker on a CPU in the search for the largest batch, its own baseline
 *     included; default: this installation's
 * @param maxBatchSize the search goes no higher; default: the largest that jobs may ask for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkloadRequest(
    @Schema(description = "Labelled data; required for accuracy, by default synthetic for training")
        @Nullable String dataset,
    @Schema(
            description = "Passes of training over its data; default: the profile's time decides",
            minimum = "1",
            maximum = "10000")
        @Nullable Integer epochs,
    @Schema(
            description = "Of training; default: the model's own",
            allowableValues = {"rmsprop", "adadelta", "adam", "sgd"})
        @Nullable String optimizer,
    @Schema(
            description = "Training ends here, and max-batch begins no other try",
            minimum = "1",
            maximum = "86400")
        @Nullable Integer timeCapSeconds,
    @Schema(description = "Of images, for accuracy; default: the data set's own")
        @Nullable Preprocessing preprocessing,
    @Schema(
            description =
                "For max-batch on a CPU: what a worker may take, its own baseline included",
            minimum = "768")
        @Nullable Integer memoryLimitMib,
    @Schema(description = "max-batch goes no higher", minimum = "1")
        @Nullable Integer maxBatchSize) {

  static final WorkloadRequest NONE = new WorkloadRequest(null, null, null, null, null, null, null);

  /** The settings of a trial, written out. */
  static WorkloadRequest of(@Nullable WorkloadSettings settings) {
    if (settings instanceof WorkloadSettings.Training training) {
      Optimizer rule = training.optimizer();
      return new WorkloadRequest(
          training.dataset(),
          training.epochs(),
          rule == null ? null : rule.id(),
          training.timeCapSeconds(),
          null,
          null,
          null);
    }
    if (settings instanceof WorkloadSettings.Accuracy accuracy) {
      return new WorkloadRequest(
          accuracy.dataset(), null, null, null, accuracy.preprocessing(), null, null);
    }
    if (settings instanceof WorkloadSettings.MaxBatch search) {
      return new WorkloadRequest(
          null,
          null,
          null,
          search.timeCapSeconds(),
          null,
          search.memoryLimitMib(),
          search.maxBatchSize());
    }
    return NONE;
  }
}
