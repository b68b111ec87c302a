package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SettlingTests {

  @Test
  void settlesWhenThreeCallsInARowHaveTheSamePeak() {
    assertThat(callsOf(800, 800, 800, 800)).isEqualTo(3);
    assertThat(callsOf(800, 805, 805.2, 805.3, 900)).isEqualTo(4);
    assertThat(callsOf(800, 800.4, 1_200, 1_200, 1_200)).isEqualTo(5);
  }

  @Test
  void growthThatIsSlowIsGrowth() {
    assertThat(callsOf(800, 800.9, 801.8, 802.7, 803.6, 804.5)).isZero();
    assertThat(callsOf(800, 800.4, 800.9)).isEqualTo(3);
    assertThat(callsOf(800, 801, 801.5, 801.9)).isEqualTo(4);
  }

  @Test
  void whatFallsHasNotSettledEither() {
    assertThat(callsOf(800, 700, 600, 600, 600)).isEqualTo(5);
  }

  @Test
  void whatIsNotKnownNeverSettles() {
    var settling = new Settling();
    for (int call = 0; call < 20; call++) {
      settling.called(OptionalLong.empty());
      assertThat(settling.settled()).isFalse();
    }
  }

  /** How many calls it takes with these peaks, in MiB; 0 when they never settle. */
  private static int callsOf(double... peaks) {
    var settling = new Settling();
    for (int call = 0; call < peaks.length; call++) {
      settling.called(OptionalLong.of((long) (peaks[call] * (1 << 20))));
      if (settling.settled()) {
        return call + 1;
      }
    }
    return 0;
  }
}
