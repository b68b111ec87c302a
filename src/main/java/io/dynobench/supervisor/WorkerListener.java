package io.dynobench.supervisor;

import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.PhaseMark;
import org.jspecify.annotations.Nullable;

/** Hears of a worker's progress; never decides anything. */
@FunctionalInterface
public interface WorkerListener {

  /**
   * @param phase id of a {@link io.dynobench.bench.TrialPhase}
   * @param fraction of the whole trial, 0 to 1
   * @param throughput of the last window, samples/s; null before there is one
   */
  void onProgress(String phase, double fraction, @Nullable Double throughput);

  /** A phase of the worker begins or has ended. */
  default void onMark(PhaseMark mark) {}

  /** Training has got further. */
  default void onLearned(LearningPoint point) {}
}
