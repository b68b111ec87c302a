package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForksTests {

  @Test
  void givesMeanIntervalAndSpread() {
    Forks forks = Forks.of(new double[] {98, 99, 100, 101, 102});
    assertThat(forks.mean()).isEqualTo(100);
    // s = √2.5, t(4) = 2.776: 100 ± 2.776 · 1.5811 ÷ √5
    assertThat(forks.covPercent()).isCloseTo(1.5811, within(1e-4));
    assertThat(forks.interval().orElseThrow().low()).isCloseTo(98.0368, within(1e-3));
    assertThat(forks.interval().orElseThrow().high()).isCloseTo(101.9632, within(1e-3));
  }

  @Test
  void aSingleForkHasNoSpread() {
    Forks forks = Forks.of(new double[] {7});
    assertThat(forks.mean()).isEqualTo(7);
    assertThat(forks.interval()).isEmpty();
    assertThat(forks.covPercent()).isZero();
  }

  @Test
  void forksThatAgreeExactlyHaveNoSpreadEvenAtZero() {
    assertThat(Forks.of(new double[] {0, 0}).covPercent()).isZero();
  }
}
