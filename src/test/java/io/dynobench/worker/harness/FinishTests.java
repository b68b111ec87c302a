package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Profile;
import org.junit.jupiter.api.Test;

class FinishTests {

  private static final long SECOND = 1_000_000_000;

  private final Finish finish = new Finish(Pace.of(Profile.STANDARD), 100 * SECOND);

  @Test
  void isTheFirstBoundaryWhereTheCallsOfAllStreamsAreEnough() {
    finish.passed(5, 200);
    finish.passed(5, 167);
    assertThat(finish.stopAt()).isEqualTo(Long.MAX_VALUE);

    finish.passed(6, 220);
    finish.passed(6, 184);

    assertThat(finish.stopAt()).isEqualTo(112 * SECOND);
  }

  @Test
  void doesNotDependOnWhichStreamIsAhead() {
    finish.passed(5, 184);
    finish.passed(6, 220);
    finish.passed(7, 400);
    assertThat(finish.stopAt()).isEqualTo(114 * SECOND);

    finish.passed(5, 184);

    assertThat(finish.stopAt()).isEqualTo(110 * SECOND);
  }

  @Test
  void isTheCapWhenTheCallsAreNeverEnough() {
    finish.passed(59, 1);
    assertThat(finish.stopAt()).isEqualTo(Long.MAX_VALUE);

    finish.passed(60, 1);

    assertThat(finish.stopAt()).isEqualTo(220 * SECOND);
  }

  @Test
  void cutsARecordingAfterTheCallThatReachesIt() {
    var recording = Recording.ofClosedLoop(4);
    for (int call = 0; call < 4; call++) {
      recording.add(call * 10, call * 10, call * 10 + 10);
    }

    recording.endAt(21);
    assertThat(recording.count()).isEqualTo(3);
    recording.endAt(20);
    assertThat(recording.count()).isEqualTo(2);
    recording.endAt(0);
    assertThat(recording.count()).isEqualTo(1);
    assertThat(recording.completion(0)).isEqualTo(10);
  }
}
