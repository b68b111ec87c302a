package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Profile;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

  private static final long SECOND = 1_000_000_000;
  private static final Pace STANDARD = Pace.of(Profile.STANDARD);

  @Test
  void endWithTheFirstBoundaryWhereThereAreEnough() {
    assertThat(Arrivals.of(100, STANDARD, 1_000_000, 1).length()).isEqualTo(10 * SECOND);

    var slow = Arrivals.of(20, STANDARD, 1_000_000, 1);
    assertThat(slow.count()).isBetween(368, 440);
    assertThat(slow.length()).isBetween(16 * SECOND, 24 * SECOND);
  }

  @Test
  void endWithTheCapWhenTheyAreNeverEnough() {
    var rare = Arrivals.of(0.5, STANDARD, 1_000_000, 1);

    assertThat(rare.length()).isEqualTo(120 * SECOND);
    assertThat(rare.count()).isBetween(30, 100);
    assertThat(rare.cut()).isFalse();
  }

  @Test
  void endWhenThereIsNoRoomForMore() {
    var arrivals = Arrivals.of(1_000, STANDARD, 200, 1);
    arrivals.beginAt(5);

    assertThat(arrivals.count()).isEqualTo(100);
    assertThat(arrivals.cut()).isTrue();
    assertThat(arrivals.length()).isEqualTo(arrivals.due(99) - 5 + 1);
    assertThat(arrivals.roomFor(1)).isEqualTo(100);
  }

  @Test
  void areTakenOnceEach() {
    var arrivals = Arrivals.of(1_000, STANDARD, 4, 1);

    assertThat(arrivals.take()).isZero();
    assertThat(arrivals.take()).isEqualTo(1);
    assertThat(arrivals.take()).isEqualTo(-1);
  }
}
