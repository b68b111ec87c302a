package io.dynobench.worker.engine;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.TrialSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes input rings for engines that cannot make random numbers themselves. */
final class HostInputs {

  private HostInputs() {}

  /**
   * @param seed equal seeds give equal numbers
   * @throws TrialFailure when a batch does not fit into one buffer
   */
  static InputRing random(NDManager manager, InputShape input, TrialSpec spec, long seed)
      throws TrialFailure {
    int batchSize = spec.batchSize();
    long sampleBytes = input.elements() * Float.BYTES;
    long batchBytes = requireOneBuffer(sampleBytes * batchSize);
    int stride = InputRing.stride(sampleBytes, spec);
    List<NDList> batches = new ArrayList<>();
    FloatBuffer pool = normal(batchBytes + (InputRing.BATCHES - 1) * stride * sampleBytes, seed);
    Shape shape = InputRing.shape(batchSize, input);
    for (int i = 0; i < InputRing.BATCHES; i++) {
      int from = Math.toIntExact(i * stride * input.elements());
      FloatBuffer batch = pool.slice(from, Math.toIntExact(batchBytes / Float.BYTES));
      batches.add(new NDList(manager.create(batch, shape, DataType.FLOAT32)));
    }
    return new InputRing(batches, (InputRing.BATCHES - 1) * stride * sampleBytes);
  }

  private static FloatBuffer normal(long bytes, long seed) throws TrialFailure {
    FloatBuffer numbers =
        ByteBuffer.allocateDirect(Math.toIntExact(requireOneBuffer(bytes)))
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < numbers.capacity(); i++) {
      numbers.put(i, (float) random.nextGaussian());
    }
    return numbers;
  }

  private static long requireOneBuffer(long bytes) throws TrialFailure {
    if (bytes > Integer.MAX_VALUE) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "The inputs take %d bytes, but a tensor of ONNX Runtime holds at most 2 GiB in Java."
              .formatted(bytes));
    }
    return bytes;
  }
}
