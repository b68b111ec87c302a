package io.dynobench.jobs;

import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.WorkloadSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a trial was asked for besides what all trials have, in words. */
final class SettingFacts {

  private SettingFacts() {}

  static Map<String, String> of(@Nullable WorkloadSettings settings) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (settings instanceof WorkloadSettings.Training training) {
      Optimizer optimizer = training.optimizer();
      facts.put("Data set", training.dataset());
      facts.put(
          "Epochs",
          training.epochs() == null ? "the time of the profile" : training.epochs().toString());
      facts.put("Optimizer", optimizer == null ? "the model's own" : optimizer.id());
      facts.put(
          "Time cap",
          training.timeCapSeconds() == null ? "none" : training.timeCapSeconds() + " s");
    } else if (settings instanceof WorkloadSettings.Accuracy accuracy) {
      facts.put("Data set", accuracy.dataset());
      facts.put("Preprocessing", words(accuracy.preprocessing()));
    } else if (settings instanceof WorkloadSettings.MaxBatch search) {
      facts.put("Largest batch to try", Integer.toString(search.maxBatchSize()));
      facts.put(
          "Memory limit",
          search.memoryLimitMib() == null
              ? "this installation's, or the GPU's memory"
              : search.memoryLimitMib() + " MiB");
      facts.put("Time cap", search.timeCapSeconds() + " s");
    }
    return facts;
  }

  private static String words(@Nullable Preprocessing steps) {
    if (steps == null) {
      return "the data set's own";
    }
    String resize = steps.resize() == null ? "" : "resize to %d, ".formatted(steps.resize());
    String crop = steps.crop() == null ? "" : "crop to %d, ".formatted(steps.crop());
    return "%s%smean %s, std %s, %s"
        .formatted(resize, crop, steps.mean(), steps.std(), steps.layout().id());
  }
}
