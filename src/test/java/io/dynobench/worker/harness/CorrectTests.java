package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Metric;
import org.junit.jupiter.api.Test;

class CorrectTests {

  @Test
  void reportsSharesWithTheirIntervalsAndTies() {
    var findings = new Findings();

    new Correct(50, 43.5, 48.0, 3).report(findings);

    var measured = findings.measurement();
    assertThat(measured.metrics())
        .containsEntry(Metric.TOP1_PERCENT, 87.0)
        .containsEntry(Metric.TOP5_PERCENT, 96.0);
    assertThat(measured.confidence())
        .containsOnlyKeys(Metric.TOP1_PERCENT, Metric.TOP5_PERCENT)
        .hasEntrySatisfying(
            Metric.TOP5_PERCENT,
            interval -> {
              assertThat(interval.low()).isCloseTo(86.54, within(0.01));
              assertThat(interval.high()).isCloseTo(98.90, within(0.01));
            });
    assertThat(measured.provenance())
        .containsEntry("accuracy.ties", "3")
        .containsKey("accuracy.confidence");
  }

  @Test
  void hasNoTopFiveAmongFiveClassesAndNoTiesForIt() {
    var counting = new Correct.Counting(5);
    counting.add(new float[] {9, 1, 1, 1, 1}, 0, 0);
    var findings = new Findings();

    Correct counted = counting.counted();
    counted.report(findings);

    assertThat(counted).isEqualTo(new Correct(1, 1, null, 0));
    assertThat(findings.measurement().metrics()).containsOnlyKeys(Metric.TOP1_PERCENT);
    assertThat(findings.measurement().missing().get(Metric.TOP5_PERCENT)).contains("five classes");
  }

  @Test
  void countsNoSampleWhoseScoresAreNotNumbers() {
    var counting = new Correct.Counting(2);

    assertThat(counting.add(new float[] {0, 1, 2, Float.NaN}, 1, 0)).isFalse();
    assertThat(counting.add(new float[] {0, 1, 2, Float.NaN}, 0, 1)).isTrue();
    assertThat(counting.counted()).isEqualTo(new Correct(1, 1, null, 0));
  }
}
