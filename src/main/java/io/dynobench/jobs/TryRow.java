package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * A try as it is stored.
 *
 * @param limitMib of the worker's private memory; null on a GPU
 * @param measurement what the worker of a batch that fits has told; null for others
 */
record TryRow(BatchTry tried, @Nullable Integer limitMib, @Nullable Measurement measurement) {

  /** Set by the worker: what it held of its memory limit. */
  private static final String PRIVATE_MIB = "memory.privateMib";

  /** A worker's own figure where its private memory is limited, the device's otherwise. */
  BatchSearch.Tried forSearch() {
    Double memory = tried.peakMemoryMib();
    if (measurement != null && measurement.provenance().containsKey(PRIVATE_MIB)) {
      memory = Double.valueOf(measurement.provenance().get(PRIVATE_MIB));
    }
    return new BatchSearch.Tried(tried.batchSize(), tried.outcome(), memory);
  }
}
