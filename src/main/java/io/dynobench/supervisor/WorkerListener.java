package io.dynobench.supervisor;

import org.jspecify.annotations.Nullable;

/** Hears of a worker's progress; never decides anything. */
@FunctionalInterface
public interface WorkerListener {

  /**
   * @param phase {@code load}, {@code warm-up} or {@code measure}
   * @param fraction of the whole trial, 0 to 1
   * @param throughput of the last window, samples/s; null before there is one
   */
  void onProgress(String phase, double fraction, @Nullable Double throughput);
}
