package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.LearningPoint;
import io.dynobench.bench.Optimizer;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.jobs.BatchTry.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lists on the pages say of trials that learn or search. */
class TrialEntriesTests {

  @Test
  void aCurveIsItsEpochsAndItsEnd() {
    List<LearningPoint> curve =
        List.of(
            new LearningPoint(5, 1, 1, 2.0, null),
            new LearningPoint(10, 1, 2, 1.0, 80.0),
            new LearningPoint(15, 2, 3, 0.9, null),
            new LearningPoint(20, 2, 4, 0.8, null),
            new LearningPoint(25, 3, 5, 0.7, null));

    assertThat(Epochs.of(curve)).extracting(LearningPoint::step).containsExactly(10L, 20L, 25L);
    TrialView trial = TestTrials.queued(Workload.TRAINING, "mlp", 128);
    assertThat(Learner.of(trial, Epochs.of(curve), 1_280L))
        .hasValueSatisfying(
            learner -> {
              assertThat(learner.name()).isEqualTo("mlp, batch 128");
              assertThat(learner.samples()).isEqualTo(1_280);
              assertThat(learner.last().step()).isEqualTo(25);
              assertThat(learner.last().accuracyPercent()).as("the last known").isEqualTo(80.0);
            });
    assertThat(Learner.of(trial, List.of(), null)).isEmpty();
  }

  @Test
  void trialsAreNamedByWhatTellsThemApart() {
    TrialView fp32 = TestTrials.succeeded("mlp", 1, 1.0);
    TrialView fp16 = TestTrials.succeeded("mlp", 1, Precision.FP16, 1.0);

    assertThat(new TrialNames(List.of(fp32, fp16)).of(fp16)).isEqualTo("mlp, batch 1, fp16");
    assertThat(new TrialNames(List.of(fp32)).of(fp32)).isEqualTo("mlp, batch 1");
    TrialView search = TestTrials.queued(Workload.MAX_BATCH, "mlp", 1);
    assertThat(new TrialNames(List.of(search)).of(search)).isEqualTo("mlp");
  }

  @Test
  void theBracketClosesAndSaysWhenItGivesWay() {
    assertThat(Searcher.bracket(64, List.of())).isEqualTo("0 to 64, 0 tries");
    assertThat(bracket(64, 1, Outcome.FITS)).isEqualTo("1 to 64, 1 try");
    assertThat(bracket(64, 1, Outcome.FITS, 4, Outcome.DOES_NOT_FIT, 3, Outcome.FITS))
        .isEqualTo("3, 3 tries");
    assertThat(bracket(64, 8, Outcome.DOES_NOT_FIT, 9, Outcome.FITS, 4, Outcome.FAILED))
        .isEqualTo("7 to 9, 3 tries");
  }

  @Test
  void onlySearchesHaveOne() {
    TrialView search = TestTrials.queued(Workload.MAX_BATCH, "mlp", 1);
    TrialNames names = new TrialNames(List.of(search));

    assertThat(Searcher.of(search, names, List.of())).map(Searcher::cap).hasValue(64);
    assertThat(Searcher.of(TestTrials.succeeded("mlp", 1, 1.0), names, List.of())).isEmpty();
  }

  @Test
  void settingsAreSaidInWords() {
    assertThat(SettingFacts.of(null)).isEmpty();
    assertThat(SettingFacts.of(new WorkloadSettings.Training("synthetic", 2, Optimizer.ADAM, null)))
        .containsEntry("Epochs", "2")
        .containsEntry("Optimizer", "adam")
        .containsEntry("Time cap", "none");
    assertThat(SettingFacts.of(new WorkloadSettings.Accuracy("val", Preprocessing.IMAGENET)))
        .containsEntry(
            "Preprocessing",
            "resize to 256, crop to 224, mean [0.485, 0.456, 0.406], std [0.229, 0.224, 0.225],"
                + " nchw");
    assertThat(SettingFacts.of(new WorkloadSettings.MaxBatch(2048, 64, 300)))
        .containsEntry("Memory limit", "2048 MiB")
        .containsEntry("Time cap", "300 s");
  }

  private static String bracket(int cap, Object... sizesAndOutcomes) {
    List<BatchTry> tries = new ArrayList<>();
    for (int i = 0; i < sizesAndOutcomes.length; i += 2) {
      tries.add(
          new BatchTry(
              i / 2 + 1,
              (int) sizesAndOutcomes[i],
              3,
              (Outcome) sizesAndOutcomes[i + 1],
              null,
              null,
              1,
              null,
              Instant.EPOCH));
    }
    return Searcher.bracket(cap, tries);
  }
}
