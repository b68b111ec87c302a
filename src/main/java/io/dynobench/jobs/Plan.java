package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
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
 * @param arrivalRates requests/s of open loops; an element of 0 stands for closed loops
 * @param forks worker processes per trial
 * @param sweep the batch sizes as they were written
 * @param settings of the workload; null when it has none
 * @param withoutData what this node lacks for it, for users; null when nothing
 * @param here the node whose devices need no node's name before them
 */
record Plan(
    String name,
    Workload workload,
    List<CatalogueModel> models,
    List<Device> devices,
    @Nullable List<String> engines,
    List<Precision> precisions,
    BatchSizes sweep,
    List<Integer> batchSizes,
    List<Integer> streams,
    List<Integer> threads,
    List<Double> arrivalRates,
    int forks,
    Profile profile,
    SortedMap<String, String> tags,
    int priority,
    long seed,
    @Nullable WorkloadSettings settings,
    @Nullable String withoutData,
    String here) {

  /** In {@link #threads}: the worker shares out the physical cores. */
  static final int SHARED_OUT = 0;

  /** In {@link #arrivalRates}: the next call is issued when the last one is done. */
  static final double CLOSED_LOOP = 0;

  /** The request with its defaults written out. */
  JobRequest normalised() {
    return new JobRequest(
        name,
        workload.id(),
        of("models", models.stream().map(CatalogueModel::id).toList()),
        devices.stream().map(device -> DeviceField.word(device, here)).toList(),
        engines == null ? firstEngines() : engines,
        precisions.stream().map(Precision::id).toList(),
        of("batchSizes", sweep),
        of("streams", streams),
        threads.equals(List.of(SHARED_OUT)) ? null : threads,
        arrivalRates.equals(List.of(CLOSED_LOOP)) ? null : arrivalRates,
        of("forks", forks),
        profile.id(),
        tags,
        priority,
        seed,
        WorkloadRequest.of(settings));
  }

  /** Null for a field that the workload does not have. */
  private <T> @Nullable T of(String field, T value) {
    return WorkloadFields.has(workload, field) ? value : null;
  }

  private @Nullable List<String> firstEngines() {
    List<String> first =
        models.stream()
            .map(model -> model.engines().keySet().iterator().next())
            .distinct()
            .toList();
    // With different defaults a list would mean their cross product, which was not asked for.
    return first.size() == 1 ? first : null;
  }
}
