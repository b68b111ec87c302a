package io.dynobench.worker.harness;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.WorkloadSettings;
import org.jspecify.annotations.Nullable;

/** Sums up how often a model was right. */
final class AccuracyReport {

  private AccuracyReport() {}

  static void report(Trial trial, Findings findings) {
    Correct right = trial.accuracy();
    if (right == null) {
      return;
    }
    right.report(findings);
    data(trial, right, findings);
  }

  private static void data(Trial trial, Correct right, Findings findings) {
    LabelledData data = trial.start().data();
    if (data != null) {
      findings.provenance("dataset.name", data.name());
      findings.provenance("dataset.split", "test");
      findings.provenance("dataset.samples", String.valueOf(right.samples()));
      LabelledData.Part part = data.parts().get(Split.TEST);
      if (part != null) {
        findings.provenance("dataset.sha256", part.sha256());
      }
    }
    if (trial.spec().settings() instanceof WorkloadSettings.Accuracy settings) {
      findings.provenance("accuracy.preprocessing", words(settings.preprocessing()));
    }
  }

  private static String words(@Nullable Preprocessing preprocessing) {
    return preprocessing == null
        ? "the data set's own"
        : "resize %s, crop %s, mean %s, std %s, layout %s"
            .formatted(
                preprocessing.resize(),
                preprocessing.crop(),
                preprocessing.mean(),
                preprocessing.std(),
                preprocessing.layout().id());
  }
}
