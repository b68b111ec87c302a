package io.dynobench.worker.harness;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.data.LabelledSamples;
import io.dynobench.data.OpenSamples;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the model says of every sample for testing with its label. The model is called as
 * it was timed, with whole batches: the last one is filled up with samples that were counted
 * already, and what it says of them is left out.
 */
final class AccuracyPass {

  static final int STREAMS = 1;

  /** A batch, and its copy on the way to the engine. */
  private static final int COPIES = 2;

  private final LabelledData data;
  private final LabelledSamples samples;
  private final int batchSize;
  private final int elements;

  private AccuracyPass(LabelledData data, LabelledSamples samples, int batchSize) {
    this.data = data;
    this.samples = samples;
    this.batchSize = batchSize;
    elements = Math.toIntExact(samples.shape().elements());
  }

  /**
   * Opens the data; null for workloads without labels.
   *
   * @throws TrialFailure when it cannot be opened, or does not fit the model
   */
  static @Nullable AccuracyPass of(Message.Start start) throws TrialFailure {
    TrialSpec spec = start.spec();
    LabelledData data = start.data();
    if (data == null || !(spec.settings() instanceof WorkloadSettings.Accuracy settings)) {
      return null;
    }
    try {
      var samples =
          OpenSamples.open(
              data,
              Split.TEST,
              start.model().input(),
              settings.preprocessing(),
              data.classes(),
              spec.seed());
      var pass = new AccuracyPass(data, samples, spec.batchSize());
      pass.requireRoom();
      return pass;
    } catch (IOException e) {
      throw Unreadable.failure(data, e);
    }
  }

  /** How many calls it takes. */
  static long calls(long samples, int batchSize) {
    return -Math.floorDiv(-samples, batchSize);
  }

  /**
   * @param scores of one batch
   * @throws TrialFailure when the model does not score as many classes as there are
   */
  void requireClasses(long scores) throws TrialFailure {
    if (scores != (long) batchSize * samples.classes()) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "The model's first output has %s numbers for each sample, and the data set %s has %d classes."
              .formatted(
                  scores % batchSize == 0
                      ? String.valueOf(scores / batchSize)
                      : "%d/%d".formatted(scores, batchSize),
                  data.name(),
                  samples.classes()));
    }
  }

  Correct run(ModelStream stream, Gauge gauge) throws TrialFailure {
    float[] batch = new float[batchSize * elements];
    var counting = new Correct.Counting(samples.classes());
    long begin = stream.nanoTime();
    int calls = 0;
    for (long first = 0; first < samples.count(); first += batchSize) {
      read(first, batch);
      float[] scores = stream.infer(batch);
      requireClasses(scores.length);
      int fresh = (int) Math.min(batchSize, samples.count() - first);
      for (int place = 0; place < fresh; place++) {
        if (!counting.add(scores, place, samples.label(first + place))) {
          throw notNumbers(first + place);
        }
      }
      gauge.set(++calls, stream.nanoTime() - begin);
    }
    return counting.counted();
  }

  /** Side by side, as decoding an image can take longer than what the model does with it. */
  private void read(long first, float[] batch) throws TrialFailure {
    try {
      IntStream.range(0, batchSize)
          .parallel()
          .forEach(
              place -> {
                try {
                  samples.read((first + place) % samples.count(), batch, place * elements);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw Unreadable.failure(data, Objects.requireNonNull(e.getCause()));
    }
  }

  private TrialFailure notNumbers(long sample) {
    return new TrialFailure(
        FailureReason.ENGINE_ERROR,
        "The model's scores of sample %d of %s are not all numbers (NaN)."
            .formatted(sample, data.name()));
  }

  private void requireRoom() throws TrialFailure {
    Runtime heap = Runtime.getRuntime();
    long free = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
    long numbers = (long) batchSize * elements;
    if (COPIES * numbers * Float.BYTES > free || numbers > Integer.MAX_VALUE - 8) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "The worker's heap is too small for a batch of %d samples of %s (dynobench.worker.heap); a smaller batch has the same accuracy."
              .formatted(batchSize, samples.shape()));
    }
  }
}
