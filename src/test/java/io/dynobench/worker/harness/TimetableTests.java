package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.TrialPhase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTests {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void phasesFollowEachOtherFromZeroToOne(boolean powerMetered) {
    var timetable = Timetable.of(Starts.quick(1, 1, powerMetered));

    double end = 0;
    for (TrialPhase phase : TrialPhase.values()) {
      assertThat(timetable.fraction(phase, 0)).isCloseTo(end, within(1e-12));
      end = timetable.fraction(phase, 1);
      assertThat(timetable.fraction(phase, 7)).isEqualTo(end);
    }
    assertThat(end).isCloseTo(1, within(1e-12));
  }
}
