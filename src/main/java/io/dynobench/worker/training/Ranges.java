package io.dynobench.worker.training;

import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;

/** The least and the largest number of every value of a network, over some training samples. */
final class Ranges {

  private static final int MOST_SAMPLES = 512;
  private static final int LEAST_SAMPLES = 16;

  /** Large networks look at fewer samples, as a CPU takes seconds for each. */
  private static final long MACS = 20_000_000_000L;

  private Ranges() {}

  /** Always of the same samples: equal runs leave equal files. */
  static float[][] of(Lesson lesson, Learner learner) throws IOException {
    long count = Math.min(lesson.training().count(), samples(lesson));
    int size = (int) Math.min(count, lesson.batchSize());
    var order = new Order(Math.toIntExact(lesson.training().count()), 0);
    Batch batch;
    try {
      batch = new Batch(size, lesson.training().shape().elements());
    } catch (TrialFailure e) {
      throw new IllegalStateException(e); // no larger than the batches that were learned from
    }
    float[][] ranges = new float[0][];
    for (long first = 0; first < count; first += size) {
      int now = (int) Math.min(size, count - first);
      long from = first;
      batch.fill(lesson.training(), now, place -> order.at(from + place));
      ranges = widened(ranges, learner.ranges(batch.samples(), now));
    }
    return ranges;
  }

  private static long samples(Lesson lesson) {
    long affordable = MACS / Math.max(1, lesson.network().macs());
    return Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, affordable));
  }

  private static float[][] widened(float[][] ranges, float[][] more) {
    for (int value = 0; value < ranges.length; value++) {
      more[value][0] = Math.min(more[value][0], ranges[value][0]);
      more[value][1] = Math.max(more[value][1], ranges[value][1]);
    }
    return more;
  }

  static boolean finite(float[][] ranges) {
    for (float[] range : ranges) {
      if (!Float.isFinite(range[0]) || !Float.isFinite(range[1])) {
        return false;
      }
    }
    return true;
  }
}
