package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trial that trains, as pages list it.
 *
 * @param last its last point, with its last accuracy, which may be an earlier point's
 * @param samples of an epoch; null when this node does not know them
 */
record Learner(TrialView trial, String name, LearningPoint last, @Nullable Long samples) {

  /**
   * One trial by itself; nothing before its curve has begun.
   *
   * @param epochs of its curve
   */
  static Optional<Learner> of(TrialView trial, List<LearningPoint> epochs, @Nullable Long samples) {
    if (epochs.isEmpty()) {
      return Optional.empty();
    }
    LearningPoint last = epochs.get(epochs.size() - 1);
    @Nullable Double accuracy =
        epochs.stream()
            .map(LearningPoint::accuracyPercent)
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later)
            .orElse(null);
    return Optional.of(
        new Learner(
            trial,
            new TrialNames(List.of(trial)).of(trial),
            new LearningPoint(last.step(), last.epoch(), last.seconds(), last.loss(), accuracy),
            samples));
  }
}
