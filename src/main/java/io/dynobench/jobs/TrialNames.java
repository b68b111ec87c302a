package io.dynobench.jobs;

import io.dynobench.bench.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Names the trials of a job by what tells them apart. They stay the same as long as the job is
 * there, because its trials do.
 */
final class TrialNames {

  /** Besides the model and the batch size. */
  private static final Map<String, Function<TrialView, String>> APART = apart();

  private final List<Function<TrialView, String>> differing;

  TrialNames(List<TrialView> trials) {
    this.differing =
        APART.values().stream()
            .filter(of -> trials.stream().map(of).distinct().count() > 1)
            .toList();
  }

  /** {@code mlp, batch 128, cuda:0}. */
  String of(TrialView trial) {
    List<String> words = new ArrayList<>(List.of(trial.model()));
    if (WorkloadFields.has(trial.workload(), "batchSizes")) {
      words.add("batch " + trial.batchSize());
    }
    differing.forEach(of -> words.add(of.apply(trial)));
    return String.join(", ", words);
  }

  /**
   * What a trial shares with all others of the same model and batch sizes: where and how it ran.
   */
  String setting(TrialView trial) {
    List<String> words = new ArrayList<>();
    APART.forEach(
        (name, of) -> {
          boolean always = List.of("device", "engine", "precision").contains(name);
          if (always || differing.contains(of)) {
            words.add(of.apply(trial));
          }
        });
    return String.join(", ", words);
  }

  private static Map<String, Function<TrialView, String>> apart() {
    Map<String, Function<TrialView, String>> apart = new LinkedHashMap<>();
    apart.put("node", TrialView::node);
    apart.put("device", TrialView::device);
    apart.put("engine", TrialView::engine);
    apart.put("precision", trial -> trial.precision().id());
    apart.put(
        "streams", trial -> trial.streams() + (trial.streams() == 1 ? " stream" : " streams"));
    apart.put(
        "threads",
        trial -> trial.threads() == null ? "cores shared out" : trial.threads() + " threads");
    apart.put(
        "load",
        trial ->
            trial.arrivalRate() == null ? "closed loops" : Figures.load(trial.arrivalRate(), null));
    return apart;
  }
}
