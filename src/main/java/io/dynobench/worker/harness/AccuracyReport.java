package io.dynobench.worker.harness;

import io.dynobench.analysis.Wilson;
import io.dynobench.bench.Interval;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.WorkloadSettings;
import org.jspecify.annotations.Nullable;

/** Sums up how often a model was right. */
final class AccuracyReport {

  private static final String CONFIDENCE =
      "95 % Wilson score interval of a proportion of the samples; equal scores count by chance";

  private AccuracyReport() {}

  static void report(Trial trial, Findings findings) {
    AccuracyPass.Outcome outcome = trial.accuracy();
    if (outcome == null) {
      return;
    }
    proportion(Metric.TOP1_PERCENT, outcome.top1(), outcome.samples(), findings);
    Double top5 = outcome.top5();
    if (top5 == null) {
      findings.missing(
          Metric.TOP5_PERCENT, "every answer is among the best five of five classes or fewer");
    } else {
      proportion(Metric.TOP5_PERCENT, top5, outcome.samples(), findings);
    }
    findings.provenance("accuracy.confidence", CONFIDENCE);
    findings.provenance("accuracy.ties", String.valueOf(outcome.ties()));
    data(trial, outcome, findings);
  }

  private static void proportion(Metric metric, double right, long of, Findings findings) {
    Interval interval = Wilson.interval(right, of);
    findings.metric(metric, 100 * right / of);
    findings.confidence(metric, new Interval(100 * interval.low(), 100 * interval.high()));
  }

  private static void data(Trial trial, AccuracyPass.Outcome outcome, Findings findings) {
    LabelledData data = trial.start().data();
    if (data != null) {
      findings.provenance("dataset.name", data.name());
      findings.provenance("dataset.split", "test");
      findings.provenance("dataset.samples", String.valueOf(outcome.samples()));
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
