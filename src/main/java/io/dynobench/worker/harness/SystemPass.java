package io.dynobench.worker.harness;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.worker.engine.ModelStream;
import java.util.Optional;

/**
 * What a user of the model waits for: every image of a batch is decoded, resized and normalised,
 * then the batch goes to the device and the labels come back. One closed loop, which says nothing
 * about requests that come when they like.
 */
final class SystemPass {

  static final int STREAMS = 1;

  private static final int LEAST_CALLS = 20;

  /** The decoder's and the resizer's code is to be compiled first, for this part of the time. */
  private static final int WARM_UP = 5;

  /** A slow model ends the pass before it has the least calls. */
  private static final int LONGEST = 10;

  /** Inputs, their copies on the way to the engine and the outputs. */
  private static final int COPIES = 3;

  private final InputShape input;
  private final int batchSize;
  private final boolean openLoop;
  private final Workload workload;
  private final long least;

  private SystemPass(InputShape input, TrialSpec spec) {
    this.input = input;
    batchSize = spec.batchSize();
    openLoop = spec.arrivalRate() != null;
    workload = spec.workload();
    least = spec.profile().system().toNanos();
  }

  static SystemPass of(InputShape input, TrialSpec spec) {
    return new SystemPass(input, spec);
  }

  /** How it went. */
  sealed interface Outcome {}

  /**
   * @param nanos from the first issue to the last completion
   * @param meanNanos of one call
   */
  record Measured(int calls, long nanos, double meanNanos) implements Outcome {}

  /**
   * @param reason for users
   */
  record NotMeasured(String reason) implements Outcome {}

  /** Why it cannot be made. Collects garbage, which is not what the heap is too small for. */
  Optional<String> impossible() {
    if (workload == Workload.TRAINING) {
      return Optional.of("a step of training begins with batches that are prepared already");
    }
    if (openLoop) {
      return Optional.of(
          "system latency is measured in a closed loop of one stream, and this trial is an open"
              + " loop");
    }
    var dimensions = input.dimensions();
    boolean image = dimensions.size() == 3 && (dimensions.get(0) == 1 || dimensions.get(0) == 3);
    if (!image) {
      return Optional.of("the model's input %s is not an image".formatted(input));
    }
    Runtime heap = Runtime.getRuntime();
    heap.gc();
    long free = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
    return COPIES * elements() * Float.BYTES > free || elements() > Integer.MAX_VALUE - 8
        ? Optional.of(
            "the worker's heap is too small for a batch of images (dynobench.worker.heap)")
        : Optional.empty();
  }

  Measured run(ModelStream stream, Gauge gauge) {
    var photo = Photo.generated();
    var preprocessing = Preprocessing.to(input);
    float[] batch = new float[(int) elements()];
    int[] labels = new int[batchSize];
    long warming = stream.nanoTime();
    long now;
    do {
      label(photo, preprocessing, batch, stream, labels);
      now = stream.nanoTime();
    } while (now - warming < least / WARM_UP);
    long begin = now;
    int calls = 0;
    do {
      label(photo, preprocessing, batch, stream, labels);
      now = stream.nanoTime();
      gauge.set(++calls, now - begin);
    } while ((now - begin < least || calls < LEAST_CALLS) && now - begin < LONGEST * least);
    return new Measured(calls, now - begin, (double) (now - begin) / calls);
  }

  private void label(
      Photo photo, Preprocessing preprocessing, float[] batch, ModelStream stream, int[] labels) {
    int sample = Math.toIntExact(input.elements());
    for (int each = 0; each < batchSize; each++) {
      preprocessing.write(photo.decode(), batch, each * sample);
    }
    float[] scores = stream.infer(batch);
    int classes = scores.length / batchSize;
    for (int each = 0; each < batchSize; each++) {
      labels[each] = argmax(scores, each * classes, (each + 1) * classes);
    }
  }

  private static int argmax(float[] scores, int from, int to) {
    int best = from;
    for (int i = from + 1; i < to; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best - from;
  }

  private long elements() {
    return batchSize * input.elements();
  }
}
