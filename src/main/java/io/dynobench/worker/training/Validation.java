package io.dynobench.worker.training;

import io.dynobench.data.LabelledSamples;
import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.harness.Correct;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a network does on the samples that it does not learn from. */
final class Validation {

  /**
   * As many at once as are learned from at once, so that it takes no more memory than a step, but
   * not more than these.
   */
  private static final int MOST_AT_ONCE = 1_000;

  private final LabelledSamples samples;
  private final Batch batch;
  private final int size;

  Validation(LabelledSamples samples, int batchSize) throws TrialFailure {
    this.samples = samples;
    size = (int) Math.min(samples.count(), Math.min(MOST_AT_ONCE, batchSize));
    batch = new Batch(size, samples.shape().elements());
  }

  /** Null for a network that has diverged: a score is not a number. */
  @Nullable Correct of(Learner learner) throws IOException {
    var counting = new Correct.Counting(samples.classes());
    for (long first = 0; first < samples.count(); first += size) {
      int count = (int) Math.min(size, samples.count() - first);
      long from = first;
      batch.fill(samples, count, place -> (int) from + place);
      float[] scores = learner.scores(batch.samples(), count);
      for (int place = 0; place < count; place++) {
        if (!counting.add(scores, place, batch.label(place))) {
          return null;
        }
      }
    }
    return counting.counted();
  }
}
