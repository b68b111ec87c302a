package io.dynobench.worker.training;

import io.dynobench.bench.LearningPoint;
import io.dynobench.protocol.Message;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The losses of the steps so far. It tells the server of them at most four times in a second of
 * steps. So often at most it also asks for a validation at the end of an epoch, and tells of that.
 */
final class LearningCurve {

  private static final double LEAST_SECONDS = 0.25;

  private final Consumer<Message> server;
  private final int batchSize;
  private final long samples;

  private long steps;
  private double seconds;
  private double toldAt;
  private double validatedAt = Double.NEGATIVE_INFINITY;
  private Mean sinceTold = new Mean();
  private Mean epoch = new Mean();
  private @Nullable Mean lastEpoch;
  private long diverged;

  /**
   * @param samples of an epoch
   */
  LearningCurve(Consumer<Message> server, int batchSize, long samples) {
    this.server = server;
    this.batchSize = batchSize;
    this.samples = samples;
  }

  private static final class Mean {

    private double sum;
    private long count;

    void add(double value) {
      sum += value;
      count++;
    }

    double value() {
      return sum / count;
    }
  }

  /**
   * Takes note of a step. What was not told yet is told before, if it is time: the last step's loss
   * is always left for {@link #validated}.
   *
   * @param at seconds since the first step began
   */
  void made(double loss, double at) {
    if (sinceTold.count > 0 && seconds - toldAt >= LEAST_SECONDS) {
      tell(null);
    }
    if (endsEpoch()) {
      lastEpoch = epoch;
      epoch = new Mean();
    }
    steps++;
    seconds = at;
    if (!Double.isFinite(loss) && diverged == 0) {
      diverged = steps;
    }
    sinceTold.add(loss);
    epoch.add(loss);
  }

  /**
   * Tells of the last step, with what the network reaches after it.
   *
   * @param percent top-1 accuracy; null where there is nothing to validate on
   */
  void validated(@Nullable Double percent) {
    validatedAt = seconds;
    if (sinceTold.count > 0) {
      tell(percent);
    }
  }

  private void tell(@Nullable Double percent) {
    double loss = sinceTold.value();
    if (Double.isFinite(loss)) {
      int inEpoch = Math.toIntExact((steps - 1) * batchSize / samples) + 1;
      server.accept(new Message.Learned(new LearningPoint(steps, inEpoch, seconds, loss, percent)));
    }
    sinceTold = new Mean();
    toldAt = seconds;
  }

  long steps() {
    return steps;
  }

  /** Seconds from the begin of the first step to the end of the last one. */
  double seconds() {
    return seconds;
  }

  /** Whole epochs. */
  long epochs() {
    return steps * batchSize / samples;
  }

  /** Whether the last step was the last of an epoch. */
  boolean endsEpoch() {
    return steps > 0 && epochs() > (steps - 1) * batchSize / samples;
  }

  /** Whether the network is to be validated after this epoch: some take less than a millisecond. */
  boolean due() {
    return seconds - validatedAt >= LEAST_SECONDS;
  }

  /** The first step whose loss was not finite; 0 when there was none. */
  long diverged() {
    return diverged;
  }

  /** Mean over the last whole epoch, or over all steps when there was none. */
  OptionalDouble loss() {
    Mean last = endsEpoch() ? epoch : lastEpoch;
    Mean told = last == null ? epoch : last;
    return told.count > 0 && Double.isFinite(told.value())
        ? OptionalDouble.of(told.value())
        : OptionalDouble.empty();
  }
}
