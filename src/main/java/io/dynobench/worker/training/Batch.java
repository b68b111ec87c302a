package io.dynobench.worker.training;

import io.dynobench.bench.FailureReason;
import io.dynobench.data.LabelledSamples;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Room for samples and their labels, outside the heap, as engines take them. */
final class Batch {

  private final ByteBuffer samples;
  private final ByteBuffer labels;
  private final float[] sample;

  /**
   * @param size samples
   * @param elements numbers in each
   * @throws TrialFailure when it does not fit into one buffer
   */
  Batch(int size, long elements) throws TrialFailure {
    long bytes = size * elements * Float.BYTES;
    if (bytes > Integer.MAX_VALUE) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "A batch of %,d samples takes %,d bytes; training takes at most 2 GiB."
              .formatted(size, bytes));
    }
    samples = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
    labels = ByteBuffer.allocateDirect(size * Long.BYTES).order(ByteOrder.nativeOrder());
    sample = new float[(int) elements];
  }

  /** Which samples of a data set. */
  @FunctionalInterface
  interface Choice {

    int index(int place);
  }

  /** Reads samples into the first places. */
  void fill(LabelledSamples data, int count, Choice choice) throws IOException {
    FloatBuffer numbers = samples.clear().asFloatBuffer();
    LongBuffer classes = labels.clear().asLongBuffer();
    for (int place = 0; place < count; place++) {
      int index = choice.index(place);
      data.read(index, sample, 0);
      numbers.put(sample);
      classes.put(data.label(index));
    }
    samples.limit(count * sample.length * Float.BYTES);
    labels.limit(count * Long.BYTES);
  }

  ByteBuffer samples() {
    return samples;
  }

  ByteBuffer labels() {
    return labels;
  }

  int label(int place) {
    return (int) labels.getLong(place * Long.BYTES);
  }
}
