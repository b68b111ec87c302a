package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One point of a job's cross product.
 *
 * @param threads null lets the worker share out the physical cores
 */
record Point(
    CatalogueModel model,
    String engine,
    Device device,
    Precision precision,
    int streams,
    @Nullable Integer threads,
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
        null,
        plan.profile().forks(),
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
    if (!precisions.contains(precision)) {
      return Optional.of(
          "%s on %s does not run in %s; it runs in %s"
              .formatted(
                  model.id(),
                  engine,
                  precision.id(),
                  String.join(", ", precisions.stream().map(Precision::id).toList())));
    }
    Integer fixed = model.fixedBatchSize();
    if (fixed != null && fixed != batchSize) {
      return Optional.of(
          "%s does not run batches of %d: the file is fixed to batch %d"
              .formatted(model.id(), batchSize, fixed));
    }
    return Optional.empty();
  }
}
