package io.dynobench.worker.training;

import io.dynobench.analysis.TopK;
import io.dynobench.data.LabelledSamples;
import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;

/** How a network does on the samples that it does not learn from. */
final class Validation {

  /**
   * As many at once as are learned from at once, so that it takes no more memory than a step, but
   * not more than these.
   */
  private static final int MOST_AT_ONCE = 1_000;

  private static final int TOP = 5;

  private final LabelledSamples samples;
  private final Batch batch;
  private final int size;

  Validation(LabelledSamples samples, int batchSize) throws TrialFailure {
    this.samples = samples;
    size = (int) Math.min(samples.count(), Math.min(MOST_AT_ONCE, batchSize));
    batch = new Batch(size, samples.shape().elements());
  }

  /**
   * How many of the samples were told right; where scores are equal, chance decides.
   *
   * @param top1 the label had the highest score
   * @param top5 the label's score was among the five highest
   */
  record Outcome(long samples, double top1, double top5) {

    double top1Percent() {
      return 100.0 * top1 / samples;
    }
  }

  /**
   * @throws IllegalArgumentException when a score is not a number
   */
  Outcome of(Learner learner) throws IOException {
    double top1 = 0;
    double top5 = 0;
    for (long first = 0; first < samples.count(); first += size) {
      int count = (int) Math.min(size, samples.count() - first);
      long from = first;
      batch.fill(samples, count, place -> (int) from + place);
      float[] scores = learner.scores(batch.samples(), count);
      for (int place = 0; place < count; place++) {
        int classes = samples.classes();
        TopK rank = TopK.of(scores, place * classes, classes, batch.label(place));
        top1 += rank.in(1);
        top5 += rank.in(TOP);
      }
    }
    return new Outcome(samples.count(), top1, top5);
  }
}
