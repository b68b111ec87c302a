package io.dynobench.jobs;

import io.dynobench.bench.WorkloadSettings;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.SourceFile;
import org.jspecify.annotations.Nullable;

/** What a device or its node lacks for trials of a plan, or cannot do anything with. */
final class Unmet {

  private Unmet() {}

  /** Null when there is nothing. */
  static Point.@Nullable Refusal of(Plan plan, CatalogueModel model, Device device) {
    if (device.kind() == Device.Kind.GPU
        && plan.settings() instanceof WorkloadSettings.MaxBatch search
        && search.memoryLimitMib() != null) {
      return new Point.Refusal(
          "memoryLimitMib",
          "The memory of %s is its own limit; memoryLimitMib is for CPUs: leave it out, or search on GPUs in a job of their own."
              .formatted(device.id()));
    }
    String withoutData = plan.withoutData();
    if (withoutData != null && device.node().equals(plan.here())) {
      return new Point.Refusal("dataset", withoutData);
    }
    SourceFile file = model.file();
    return file == null ? null : elsewhere(model, file, device.node());
  }

  private static Point.@Nullable Refusal elsewhere(
      CatalogueModel model, SourceFile file, String node) {
    String owner = file.node();
    return owner == null || owner.equals(node)
        ? null
        : new Point.Refusal(
            "models",
            "The file of %s is on the node %s, not on %s: run it on a device of %s, or copy models/trained/%s.safetensors of the data directory and submit the job on %s."
                .formatted(model.id(), owner, node, owner, file.sha256(), node));
  }
}
