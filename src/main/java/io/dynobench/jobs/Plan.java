package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.devices.Device;
import io.dynobench.models.CatalogueModel;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that makes sense: every name found, every default filled in, every list free of
 * duplicates.
 *
 * @param engines that were asked for; null means each model's first one
 * @param threads per stream; an element of 0 stands for sharing out the cores
 * @param normalised the request with its defaults written out
 */
record Plan(
    String name,
    Workload workload,
    List<CatalogueModel> models,
    List<Device> devices,
    @Nullable List<String> engines,
    List<Precision> precisions,
    List<Integer> batchSizes,
    List<Integer> streams,
    List<Integer> threads,
    Profile profile,
    SortedMap<String, String> tags,
    int priority,
    long seed,
    JobRequest normalised) {

  /** In {@link #threads}: the worker shares out the physical cores. */
  static final int SHARED_OUT = 0;
}
