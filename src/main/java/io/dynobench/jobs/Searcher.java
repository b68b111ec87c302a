package io.dynobench.jobs;

import io.dynobench.bench.Figures;
import io.dynobench.bench.WorkloadSettings;
import java.util.List;
import java.util.Optional;

/**
 * A trial that looks for the largest batch, as pages list it.
 *
 * @param cap it goes no higher
 * @param bracket where the largest batch may still lie, and after how many tries
 */
record Searcher(TrialView trial, String name, int cap, String bracket) {

  /** Nothing for a trial of another workload. */
  static Optional<Searcher> of(TrialView trial, TrialNames names, List<BatchTry> tries) {
    return trial.settings() instanceof WorkloadSettings.MaxBatch search
        ? Optional.of(
            new Searcher(
                trial,
                names.of(trial),
                search.maxBatchSize(),
                bracket(search.maxBatchSize(), tries)))
        : Optional.empty();
  }

  /**
   * {@code 96 to 103, 9 tries}, a single number once the range has closed; the page's script says
   * the same of tries that come later ({@code charts/details/tries/data.ts}).
   */
  static String bracket(int cap, List<BatchTry> tries) {
    int fit = 0;
    int unfit = cap + 1;
    for (BatchTry each : tries) {
      switch (each.outcome()) {
        case FITS -> fit = Math.max(fit, each.batchSize());
        case DOES_NOT_FIT -> unfit = Math.min(unfit, each.batchSize());
        case FAILED -> {
          // Says nothing.
        }
      }
    }
    int low = Math.min(fit, unfit - 1);
    int high = Math.max(fit, unfit - 1);
    return "%s, %s"
        .formatted(
            low == high ? Figures.text(low) : Figures.text(low) + " to " + Figures.text(high),
            tries.size() == 1 ? "1 try" : tries.size() + " tries");
  }
}
