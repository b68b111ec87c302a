package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.EngineSupport;
import io.dynobench.models.TrainingSupport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One point of a job's cross product.
 *
 * @param threads null lets the worker share out the physical cores
 * @param arrivalRate requests/s of an open loop; null for closed loops
 * @param unmet what the device or its node lacks, or has no use for; null when nothing
 */
record Point(
    Workload workload,
    CatalogueModel model,
    String engine,
    Device device,
    Precision precision,
    int streams,
    @Nullable Integer threads,
    @Nullable Double arrivalRate,
    int batchSize,
    @Nullable Refusal unmet) {

  TrialSpec spec(Plan plan) {
    return new TrialSpec(
        workload,
        model.id(),
        engine,
        precision,
        device.id(),
        batchSize,
        streams,
        threads,
        arrivalRate,
        plan.forks(),
        plan.profile(),
        plan.seed(),
        SettingsFields.of(plan.settings(), model.id()));
  }

  /**
   * Why a point cannot run at all.
   *
   * @param field of the request that would have to change
   * @param why for users
   */
  record Refusal(String field, String why) {}

  /** In words alone; nothing when it can run. */
  Optional<String> refusal() {
    return refused().map(Refusal::why);
  }

  /** Nothing when it can run. */
  Optional<Refusal> refused() {
    if (!model.engines().containsKey(engine)) {
      return Optional.of(
          new Refusal(
              "engines",
              "%s does not run on %s; it runs on %s"
                  .formatted(model.id(), engine, String.join(", ", model.engines().keySet()))));
    }
    return imprecise()
        .map(why -> new Refusal("precisions", why))
        .or(() -> oddBatch().map(why -> new Refusal(batchField(), why)))
        .or(this::untrainable)
        .or(() -> Optional.ofNullable(unmet));
  }

  private String batchField() {
    return WorkloadFields.has(workload, "batchSizes") ? "batchSizes" : "models";
  }

  private Optional<Refusal> untrainable() {
    return workload == Workload.TRAINING
        ? TrainingSupport.refusal(model, engine, precision)
            .map(refusal -> new Refusal(refusal.field(), refusal.why()))
        : Optional.empty();
  }

  private Optional<String> imprecise() {
    List<Precision> precisions = model.engines().getOrDefault(engine, List.of());
    Optional<String> unsupported = unsupported(precision);
    if (unsupported.isPresent()) {
      List<Precision> possible = possible(precisions);
      String alternative =
          precisions.contains(precision) || possible.isEmpty() ? "" : " " + runsIn(possible) + ".";
      return unsupported.map(reason -> reason + why(precision) + alternative);
    }
    return precisions.contains(precision)
        ? Optional.empty()
        : Optional.of(insteadOf(precision, precisions));
  }

  private Optional<String> oddBatch() {
    Optional<Integer> fixedBatch = Optional.ofNullable(model.fixedBatchSize());
    return workload == Workload.MAX_BATCH
        ? fixedBatch.map(
            fixed ->
                "%s has no largest batch: the file is fixed to batch %d"
                    .formatted(model.id(), fixed))
        : otherBatch(fixedBatch);
  }

  private Optional<String> otherBatch(Optional<Integer> fixedBatch) {
    return fixedBatch
        .filter(fixed -> fixed != batchSize)
        .map(
            fixed ->
                "%s does not run batches of %d: the file is fixed to batch %d"
                    .formatted(model.id(), batchSize, fixed));
  }

  private Optional<String> unsupported(Precision wanted) {
    return EngineSupport.refusal(engine, wanted, device.kind() == Device.Kind.GPU);
  }

  /** A file has the precision of its weights, which may be one that the engine lacks. */
  private String insteadOf(Precision wanted, List<Precision> precisions) {
    List<Precision> possible = possible(precisions);
    if (!possible.isEmpty()) {
      return "%s, not in %s.".formatted(runsIn(possible), wanted.id());
    }
    return precisions.stream()
        .flatMap(each -> unsupported(each).stream())
        .collect(
            Collectors.joining(" ", "%s is in %s: ".formatted(model.id(), words(precisions)), ""));
  }

  private List<Precision> possible(List<Precision> precisions) {
    return precisions.stream().filter(each -> unsupported(each).isEmpty()).toList();
  }

  private String runsIn(List<Precision> possible) {
    return "%s on %s runs in %s".formatted(model.id(), engine, words(possible));
  }

  private static String words(List<Precision> precisions) {
    return String.join(", ", precisions.stream().map(Precision::id).toList());
  }

  /** What is behind it where no model and no engine could help. */
  private static String why(Precision precision) {
    return switch (precision) {
      case TF32 ->
          " tf32 is a mode of CUDA's matrix units for fp32 data, which no engine here sets.";
      case INT4, INT2 ->
          " No engine here has kernels for %s; published results may have it."
              .formatted(precision.id());
      case FP32, FP16, BF16, INT8 -> "";
    };
  }
}
