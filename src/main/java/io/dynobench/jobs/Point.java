package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.EngineSupport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One point of a job's cross product.
 *
 * @param threads null lets the worker share out the physical cores
 * @param arrivalRate requests/s of an open loop; null for closed loops
 */
record Point(
    CatalogueModel model,
    String engine,
    Device device,
    Precision precision,
    int streams,
    @Nullable Integer threads,
    @Nullable Double arrivalRate,
    int batchSize) {

  TrialSpec spec(Plan plan) {
    return new TrialSpec(
        plan.workload(),
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
        plan.seed());
  }

  /** Why it cannot run at all, for users; nothing when it can. */
  Optional<String> refusal() {
    List<Precision> precisions = model.engines().get(engine);
    if (precisions == null) {
      return Optional.of(
          "%s does not run on %s; it runs on %s"
              .formatted(model.id(), engine, String.join(", ", model.engines().keySet())));
    }
    String runsIn =
        "%s on %s runs in %s"
            .formatted(
                model.id(),
                engine,
                String.join(", ", precisions.stream().map(Precision::id).toList()));
    Optional<String> unsupported =
        EngineSupport.refusal(engine, precision, device.kind() == Device.Kind.GPU);
    if (unsupported.isPresent()) {
      String alternative = precisions.contains(precision) ? "" : " " + runsIn + ".";
      return unsupported.map(reason -> reason + why(precision) + alternative);
    }
    if (!precisions.contains(precision)) {
      return Optional.of("%s, not in %s".formatted(runsIn, precision.id()));
    }
    Integer fixed = model.fixedBatchSize();
    if (fixed != null && fixed != batchSize) {
      return Optional.of(
          "%s does not run batches of %d: the file is fixed to batch %d"
              .formatted(model.id(), batchSize, fixed));
    }
    return Optional.empty();
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
