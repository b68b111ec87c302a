package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Profile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTests {

  private static final Pace STANDARD = Pace.of(Profile.STANDARD);

  @Test
  void noLimitLeavesThePaceOfTheProfile() {
    assertThat(Limit.NONE.on(STANDARD)).isEqualTo(STANDARD);
    assertThat(new Limit(null, Duration.ofHours(1)).on(STANDARD)).isEqualTo(STANDARD);
  }

  @Test
  void windowsShrinkForTheLastOneToEndWithTheTime() {
    Pace five = new Limit(null, Duration.ofSeconds(5)).on(STANDARD);
    Pace three = new Limit(null, Duration.ofSeconds(3)).on(STANDARD);

    assertThat(five.window()).as("whole nanoseconds").isEqualTo(5_000_000_000L / 3);
    assertThat(five.lastBoundary()).isEqualTo(3);
    assertThat(five.minMeasure()).isEqualTo(five.maxMeasure());
    assertThat(three.window()).isEqualTo(1_500_000_000L);
    assertThat(three.maxMeasure()).isEqualTo(3_000_000_000L);
  }

  @Test
  void aTimeThatIsShorterThanAWindowIsAWindow() {
    Pace pace = new Limit(null, Duration.ofMillis(100)).on(STANDARD);

    assertThat(pace.lastBoundary()).isEqualTo(1);
    assertThat(pace.window()).isEqualTo(100_000_000);
  }

  @Test
  void whoCapsTheMeasurementDoesNotWaitLongerForTheWarmUp() {
    Pace pace = new Limit(null, Duration.ofSeconds(3)).on(STANDARD);

    assertThat(pace.minWarmUp()).isEqualTo(3_000_000_000L);
    assertThat(pace.maxWarmUp()).isEqualTo(3_000_000_000L);
  }

  @Test
  void callsEndTheMeasurementAndNotTheProfile() {
    Pace pace = new Limit(469, null).on(STANDARD);

    assertThat(pace.mostCalls()).isEqualTo(469);
    assertThat(pace.minMeasure()).isGreaterThan(Duration.ofDays(6).toNanos());
    assertThat(pace.done(1e9, 234.5)).isEqualTo(0.5);
  }

  @Test
  void whicheverOfCallsAndTimeIsFirstEndsTheMeasurement() {
    Pace pace = new Limit(1_000, Duration.ofSeconds(3)).on(STANDARD);

    assertThat(pace.maxMeasure()).isEqualTo(3_000_000_000L);
    assertThat(pace.window()).isEqualTo(1_500_000_000L);
    assertThat(pace.minMeasure()).isEqualTo(pace.maxMeasure());
    assertThat(pace.mostCalls()).isEqualTo(1_000);
    assertThat(pace.done(1.5e9, 100)).isEqualTo(0.5);
    assertThat(pace.done(0.3e9, 900)).isEqualTo(0.9);
  }
}
