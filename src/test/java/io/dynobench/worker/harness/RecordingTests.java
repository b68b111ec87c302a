package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordingTests {

  private static final long MS = 1_000_000;

  /** Neither a request that is not due nor a call that is under way is the loop's fault. */
  @Test
  void theLoopIsLateWhenNothingElseHeldItUp() {
    var recording = Recording.ofOpenLoop(4);
    recording.add(10, 13, 20); // due at 10, begun at 12
    recording.add(15, 20, 30); // waited for the last call
    recording.add(18, 31, 40); // and this one for the loop, too
    recording.add(50, 57, 60);
    assertThat(recording.lateness(12)).containsExactly(1L, 0L, 1L, 7L);
  }

  /** Two streams of 10 ms a call for 10 s; the last call of one takes a second. */
  @Test
  void aStragglerDoesNotSlowDownTheOtherStream() {
    Recording even = tenSeconds(1_000);
    Recording straggler = tenSeconds(999);
    straggler.add(9_990 * MS, 9_990 * MS, 10_990 * MS);
    var timed = new Timed(Recordings.ofClosedLoops(List.of(even, straggler)), null);
    assertThat(timed.perSecond()).isCloseTo(100 + 1_000 / 10.99, withinPercentage(1e-9));
    double[] windows = timed.perSecond(5);
    assertThat(windows[0]).isCloseTo(200, within(0.2));
    assertThat(windows[4]).isLessThan(160);
    assertThat(even.concurrency()).isCloseTo(1, within(1e-9));
    assertThat(straggler.concurrency()).isCloseTo(1, within(1e-9));
  }

  /** Their calls are cut by the same boundaries: eight times four calls tell four windows apart. */
  @Test
  void manyStreamsTellNoMorePartsApartThanOneOfThem() {
    var streams = Stream.generate(() -> tenSeconds(4)).limit(8).toList();
    assertThat(new Timed(Recordings.ofClosedLoops(streams), null).tellingCalls()).isEqualTo(4);
  }

  @Test
  void timeBetweenCallsBreaksLittlesLaw() {
    var recording = Recording.ofClosedLoop(2);
    recording.add(0, 0, 40);
    recording.add(60, 60, 100);
    assertThat(recording.concurrency()).isCloseTo(0.8, within(1e-9));
  }

  private static Recording tenSeconds(int calls) {
    var recording = Recording.ofClosedLoop(1_000);
    for (int call = 0; call < calls; call++) {
      recording.add(call * 10 * MS, call * 10 * MS, (call + 1) * 10 * MS);
    }
    return recording;
  }
}
