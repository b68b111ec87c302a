package io.dynobench.jobs;

import static io.dynobench.jobs.TestTrials.in;
import static io.dynobench.jobs.TestTrials.queued;
import static io.dynobench.jobs.TestTrials.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Workload;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepTests {

  @Test
  void hasARowPerModelAndAColumnPerBatchSize() {
    Sweep sweep =
        sweep(
            succeeded("mlp", 1, 100.0),
            succeeded("mlp", 10, 10_000.0),
            succeeded("mlp", 2, 1000.0),
            succeeded("lenet", 2, 12_345.0));

    assertThat(sweep.panels())
        .singleElement()
        .satisfies(
            panel -> {
              assertThat(panel.title()).isEqualTo("cpu, pytorch, fp32");
              assertThat(panel.batchSizes()).containsExactly(1, 2, 10);
              assertThat(texts(panel, 0)).containsExactly("100", "1k", "10k");
              assertThat(texts(panel, 1)).containsExactly("", "12.3k", "");
            });
  }

  @Test
  void shadesEvenlyOnALogScaleOverAllPanels() {
    Sweep sweep =
        sweep(
            succeeded("mlp", 1, Precision.FP32, 1.0),
            succeeded("mlp", 2, Precision.FP32, 10.0),
            succeeded("mlp", 1, Precision.FP16, 100.0));

    assertThat(sweep.panels())
        .extracting(Sweep.Panel::title)
        .containsExactly("cpu, pytorch, fp32", "cpu, pytorch, fp16");
    assertThat(sweep.panels().stream().flatMap(panel -> panel.rows().stream()))
        .flatExtracting(Sweep.Row::cells)
        .extracting(SweepCell::shade)
        .containsExactly(0, 5, 9);
    assertThat(sweep.least()).isEqualTo(1.0);
    assertThat(sweep.most()).isEqualTo(100.0);
  }

  @Test
  void saysHowEachTrialStandsInASignAndInWords() {
    Sweep sweep =
        sweep(
            in(TrialState.QUEUED, "mlp", 1, null),
            in(TrialState.RUNNING, "mlp", 2, null),
            in(TrialState.FAILED, "mlp", 3, "OUT_OF_MEMORY"),
            in(TrialState.CANCELLED, "mlp", 4, "CANCELLED_BY_USER"),
            in(TrialState.SKIPPED, "mlp", 5, "UNSUPPORTED"),
            succeeded("mlp", 6, null));

    Sweep.Panel panel = sweep.panels().get(0);
    assertThat(texts(panel, 0)).containsExactly("·", "40 %", "✕", "⊘", "–", "✓");
    assertThat(panel.rows().get(0).cells())
        .extracting(cell -> Objects.requireNonNull(cell).name())
        .contains("mlp, batch 1: queued", "mlp, batch 2: running, 40 %", "mlp, batch 6: succeeded")
        .anyMatch(name -> name.startsWith("mlp, batch 3: failed, ") && name.contains("memory"));
    assertThat(panel.rows().get(0).cells()).extracting(SweepCell::shade).containsOnlyNulls();
  }

  @Test
  void isNoneWhereThereIsNothingToCompare() {
    assertThat(Sweep.of(List.of(succeeded("mlp", 1, 1.0)))).isEmpty();
    assertThat(Sweep.of(List.of())).isEmpty();
    assertThat(
            Sweep.of(
                List.of(
                    queued(Workload.MAX_BATCH, "mlp", 1), queued(Workload.MAX_BATCH, "lenet", 1))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.01234,0.0123", "999.4,999", "999.6,1k", "12345,12.3k", "4560000,4.56M"})
  void writesThreeDigits(double value, String text) {
    assertThat(SweepCell.brief(value)).isEqualTo(text);
  }

  private static Sweep sweep(TrialView... trials) {
    return Sweep.of(List.of(trials)).orElseThrow();
  }

  private static List<String> texts(Sweep.Panel panel, int row) {
    return panel.rows().get(row).cells().stream()
        .map(cell -> cell == null ? "" : cell.text())
        .toList();
  }
}
