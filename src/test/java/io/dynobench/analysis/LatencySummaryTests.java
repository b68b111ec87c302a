package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatencySummaryTests {

  @Test
  void knowsMeanSpreadAndExtremes() {
    long[] durations = {2, 4, 4, 4, 5, 5, 7, 9};

    var summary = LatencySummary.of(durations);

    assertThat(summary.mean()).isEqualTo(5);
    assertThat(summary.stdev()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
    assertThat(summary.min()).isEqualTo(2);
    assertThat(summary.max()).isEqualTo(9);
    assertThat(summary.percentile(0.5)).isEqualTo(4);
    assertThat(summary.count()).isEqualTo(8);
  }

  /** NIST's NumAcc4: one-pass formulas lose all digits of the standard deviation, 0.1. */
  @Test
  void keepsItsDigitsFarFromZero() {
    long[] numAcc4 = new long[1001];
    numAcc4[0] = 100_000_002;
    for (int i = 1; i < 1001; i += 2) {
      numAcc4[i] = 100_000_001;
      numAcc4[i + 1] = 100_000_003;
    }

    var summary = LatencySummary.of(numAcc4);

    assertThat(summary.mean()).isEqualTo(100_000_002);
    assertThat(summary.stdev()).isCloseTo(1, within(1e-9));
  }

  @Test
  void leavesTheDurationsAsTheyWere() {
    long[] durations = {3, 1, 2};

    LatencySummary.of(durations);

    assertThat(durations).containsExactly(3, 1, 2);
  }

  @Test
  void hasNoSpreadForOneSample() {
    assertThat(LatencySummary.of(new long[] {5}).stdev()).isNull();
  }

  @Test
  void refusesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> LatencySummary.of(new long[0]));
  }
}
