package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Profile;
import org.junit.jupiter.api.Test;

class PaceTests {

  @Test
  void wantsTheSamplesOfTheNinetyNinthPercentileFromAllStreamsTogether() {
    assertThat(Pace.of(Profile.STANDARD).quota()).isEqualTo(368);
    assertThat(Pace.of(Profile.QUICK).quota()).isEqualTo(1);
  }

  @Test
  void mayEndAtTheLeastMeasuringTimeAndMustEndAtTheCap() {
    assertThat(Pace.of(Profile.STANDARD).minMeasure()).isEqualTo(10_000_000_000L);
    assertThat(Pace.of(Profile.STANDARD).lastBoundary()).isEqualTo(60);
    assertThat(Pace.of(Profile.QUICK).firstBoundary()).isEqualTo(5);
    assertThat(Pace.of(Profile.QUICK).lastBoundary()).isEqualTo(5);
  }

  @Test
  void cutsAStandardMeasurementIntoWindowsOfTwoSeconds() {
    assertThat(Pace.of(Profile.STANDARD).window()).isEqualTo(2_000_000_000L);
  }
}
