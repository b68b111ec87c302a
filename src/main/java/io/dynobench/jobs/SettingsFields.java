package io.dynobench.jobs;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what only some workloads are asked for. */
final class SettingsFields {

  /** A day; trials have a shorter time-out unless it was raised. */
  private static final int LONGEST_CAP = 86_400;

  private static final int SEARCH_SECONDS = 1_800;
  private static final int MOST_EPOCHS = 10_000;

  /** A worker's Java heap and engine alone take more than half of it. */
  private static final int LEAST_MEMORY_MIB = 768;

  private static final int MOST_MEMORY_MIB = 64 << 20;

  /** How the networks of the Keras study were trained. */
  private static final Map<String, Optimizer> OPTIMIZERS =
      Map.of("mlp", Optimizer.RMSPROP, "cnn-mnist", Optimizer.ADADELTA);

  private final Complaints complaints;
  private final NumberFields numbers;

  SettingsFields(Complaints complaints) {
    this.complaints = complaints;
    this.numbers = new NumberFields(complaints);
  }

  /**
   * Null for workloads without settings. What depends on the model is filled in for each.
   *
   * @param timeout of a trial's worker
   */
  @Nullable WorkloadSettings settings(
      Workload workload, WorkloadRequest request, int maxBatchSize, Duration timeout) {
    return switch (workload) {
      case INFERENCE, CEILINGS -> null;
      case TRAINING ->
          new WorkloadSettings.Training(
              dataset(Objects.requireNonNullElse(request.dataset(), LabelledData.SYNTHETIC)),
              numbers.optional("epochs", request.epochs(), 1, MOST_EPOCHS),
              optimizer(request.optimizer()),
              stepsCap(request.timeCapSeconds(), timeout));
      case ACCURACY ->
          new WorkloadSettings.Accuracy(labelled(request.dataset()), request.preprocessing());
      case MAX_BATCH ->
          new WorkloadSettings.MaxBatch(
              numbers.optional(
                  "memoryLimitMib", request.memoryLimitMib(), LEAST_MEMORY_MIB, MOST_MEMORY_MIB),
              numbers.between(
                  "maxBatchSize", request.maxBatchSize(), maxBatchSize, 1, maxBatchSize),
              numbers.between(
                  "timeCapSeconds", request.timeCapSeconds(), SEARCH_SECONDS, 1, LONGEST_CAP));
    };
  }

  /** A trial that is ended has no result, so a cap beyond that is none. */
  private @Nullable Integer stepsCap(@Nullable Integer seconds, Duration timeout) {
    if (seconds != null && seconds <= LONGEST_CAP && seconds > timeout.toSeconds()) {
      complaints.add(
          "timeCapSeconds",
          "ABOVE_TIMEOUT",
          "every trial is ended after %d s, without a result: expected less than that, or raise dynobench.trials.timeout"
              .formatted(timeout.toSeconds()));
    }
    return numbers.optional("timeCapSeconds", seconds, 1, LONGEST_CAP);
  }

  /** With what depends on the model. */
  static @Nullable WorkloadSettings of(@Nullable WorkloadSettings settings, String model) {
    return settings instanceof WorkloadSettings.Training training && training.optimizer() == null
        ? new WorkloadSettings.Training(
            training.dataset(),
            training.epochs(),
            OPTIMIZERS.getOrDefault(model, Optimizer.SGD),
            training.timeCapSeconds())
        : settings;
  }

  /** The name of the data that they need; null when they need none. */
  static @Nullable String dataset(@Nullable WorkloadSettings settings) {
    if (settings instanceof WorkloadSettings.Training training) {
      return training.dataset();
    }
    return settings instanceof WorkloadSettings.Accuracy accuracy ? accuracy.dataset() : null;
  }

  /** Whether a node has it is for the node to say. */
  private String dataset(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      complaints.add(
          "dataset",
          "INVALID_NAME",
          "'%s' is not the name of a data set; they are listed under /api/v1/datasets"
              .formatted(Texts.shortened(name)));
    }
    return name;
  }

  private String labelled(@Nullable String name) {
    if (name == null) {
      complaints.add("dataset", "REQUIRED", "name the data set to compare with");
      return "";
    }
    if (name.equals(LabelledData.SYNTHETIC)) {
      complaints.add(
          "dataset", "NO_LABELS", "the labels of synthetic data are random: no model can be right");
    }
    return dataset(name);
  }

  private @Nullable Optimizer optimizer(@Nullable String id) {
    if (id == null) {
      return null;
    }
    Optional<Optimizer> found =
        Arrays.stream(Optimizer.values()).filter(each -> each.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      complaints.add(
          "optimizer",
          "UNKNOWN_OPTIMIZER",
          "'%s' is none of %s"
              .formatted(
                  Texts.shortened(id),
                  Arrays.stream(Optimizer.values())
                      .map(Optimizer::id)
                      .collect(Collectors.joining(", "))));
    }
    return found.orElse(null);
  }
}
