package io.dynobench.worker.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Batches of standard normal numbers on the device, made beforehand and used in turn. Standard
 * normal: never all zero, never denormal, which some processors compute at another speed.
 *
 * @param spareBytes what the ring occupies beyond one batch
 */
record InputRing(List<NDList> batches, long spareBytes) {

  static final int BATCHES = 8;

  /** A ring of larger batches would take more memory than the model; its batches overlap. */
  private static final long MAX_BYTES = 512L * 1024 * 1024;

  static InputRing random(NDManager manager, InputShape input, TrialSpec spec) {
    int batchSize = spec.batchSize();
    long sampleBytes = input.elements() * Float.BYTES;
    int stride = stride(sampleBytes, spec);
    long samples = batchSize + (BATCHES - 1L) * stride;
    NDArray pool = manager.randomNormal(shape(samples, input));
    List<NDList> batches = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      long from = (long) i * stride;
      batches.add(new NDList(pool.get(new NDIndex().addSliceDim(from, from + batchSize))));
    }
    return new InputRing(batches, (samples - batchSize) * sampleBytes);
  }

  /**
   * Samples from the begin of one batch to the begin of the next. Where the largest batch is
   * searched for, they always overlap: the room of seven others belongs to the one.
   */
  static int stride(long sampleBytes, TrialSpec spec) {
    int batchSize = spec.batchSize();
    return spec.workload() != Workload.MAX_BATCH && sampleBytes * BATCHES * batchSize <= MAX_BYTES
        ? batchSize
        : 1;
  }

  static Shape shape(long samples, InputShape input) {
    return new Shape(
        LongStream.concat(
                LongStream.of(samples), input.dimensions().stream().mapToLong(Integer::longValue))
            .toArray());
  }

  NDList batch(int call) {
    return batches.get(Math.floorMod(call, batches.size()));
  }
}
