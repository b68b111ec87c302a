package io.dynobench.worker.training;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.data.LabelledSamples;
import io.dynobench.data.OpenSamples;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.engine.UpdateRule;
import io.dynobench.worker.harness.Limit;
import io.dynobench.worker.harness.Unreadable;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a trial is to learn, and from what.
 *
 * @param test samples that it is validated on; null where that would say nothing
 */
record Lesson(
    Message.Start start,
    WorkloadSettings.Training settings,
    Network network,
    LabelledData data,
    LabelledSamples training,
    @Nullable LabelledSamples test) {

  /**
   * @throws TrialFailure when the network or the data are not to be had, or do not fit
   */
  static Lesson of(Message.Start start) throws TrialFailure {
    var settings = (WorkloadSettings.Training) Objects.requireNonNull(start.spec().settings());
    LabelledData data = Objects.requireNonNull(start.data());
    Network network =
        Zoo.find(start.spec().model())
            .orElseThrow(
                () ->
                    new TrialFailure(
                        FailureReason.UNSUPPORTED,
                        "%s is not one of the built-in networks, which alone can be trained."
                            .formatted(start.spec().model())));
    LabelledSamples training = open(start, data, Split.TRAINING, network);
    int batch = start.spec().batchSize();
    if (batch > training.count()) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "A batch of %,d is larger than the %,d samples of %s that there are to learn from."
              .formatted(batch, training.count(), data.name()));
    }
    boolean tests =
        data.format() != LabelledData.Format.SYNTHETIC && data.parts().containsKey(Split.TEST);
    LabelledSamples test = tests ? open(start, data, Split.TEST, network) : null;
    return new Lesson(start, settings, network, data, training, test);
  }

  private static LabelledSamples open(
      Message.Start start, LabelledData data, Split split, Network network) throws TrialFailure {
    try {
      long seed = start.spec().seed();
      return OpenSamples.open(data, split, network.input(), null, network.classes(), seed);
    } catch (IOException e) {
      throw Unreadable.failure(data, e);
    }
  }

  /** What samples that cannot be read mean for the trial. */
  TrialFailure unreadable(IOException e) {
    return Unreadable.failure(data, e);
  }

  int batchSize() {
    return start.spec().batchSize();
  }

  UpdateRule rule() {
    return UpdateRule.of(Objects.requireNonNull(settings.optimizer()));
  }

  /** Whole epochs, if it says how many; their last batch may begin another one. */
  Limit limit() throws TrialFailure {
    Integer epochs = settings.epochs();
    Integer cap = settings.timeCapSeconds();
    Duration time = cap == null ? null : Duration.ofSeconds(cap);
    if (epochs == null) {
      return new Limit(null, time);
    }
    long steps = -Math.floorDiv(-training.count() * epochs, batchSize());
    if (steps > start.maxSamples()) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "%d epochs are %,d steps of %d samples, and a trial keeps the times of at most %,d (dynobench.trials.max-samples)."
              .formatted(epochs, steps, batchSize(), start.maxSamples()));
    }
    return new Limit((int) steps, time);
  }
}
