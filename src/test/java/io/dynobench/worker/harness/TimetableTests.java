package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.fake.FakeModels;
import io.dynobench.protocol.Message;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTests {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void phasesFollowEachOtherFromZeroToOne(boolean powerMetered) {
    var timetable = Timetable.of(start(powerMetered));

    double end = 0;
    for (TrialPhase phase : TrialPhase.values()) {
      assertThat(timetable.fraction(phase, 0)).isCloseTo(end, within(1e-12));
      end = timetable.fraction(phase, 1);
      assertThat(timetable.fraction(phase, 7)).isEqualTo(end);
    }
    assertThat(end).isCloseTo(1, within(1e-12));
  }

  private static Message.Start start(boolean powerMetered) {
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            FakeModels.FIXED,
            "fake",
            Precision.FP32,
            "cpu",
            1,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    return new Message.Start(
        spec, FakeModels.artifact(FakeModels.FIXED), 1, Path.of("samples"), 100, powerMetered);
  }
}
