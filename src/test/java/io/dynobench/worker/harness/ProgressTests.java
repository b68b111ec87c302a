package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.protocol.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTests {

  private static final long MS = 1_000_000;

  private final Message.Start start = Starts.quick(4, 2, false);
  private final Progress progress = new Progress(start, Pace.of(Profile.QUICK));
  private final Gauge first = new Gauge();
  private final Gauge second = new Gauge();

  @Test
  void throughputIsThatSinceTheLastReportOfAllStreamsTogether() {
    progress.enter(TrialPhase.MEASURE, List.of(first, second));
    first.set(50, 500 * MS);
    second.set(50, 500 * MS);
    assertThat(progress.report().throughput()).isEqualTo(800);

    first.set(75, 1_000 * MS);
    second.set(75, 1_000 * MS);
    assertThat(progress.report().throughput()).isEqualTo(400);
    assertThat(progress.report().throughput()).isNull();
  }

  @Test
  void theSlowestStreamIsHowFarAPhaseIs() {
    progress.enter(TrialPhase.MEASURE, List.of(first, second));
    first.set(100, 2_000 * MS);
    second.set(1, 1_000 * MS);
    assertThat(progress.report())
        .returns("measure", Message.Progress::phase)
        .extracting(Message.Progress::fraction)
        .satisfies(
            fraction ->
                assertThat(fraction)
                    .isCloseTo(
                        Timetable.of(start).fraction(TrialPhase.MEASURE, 0.5), within(1e-12)));
  }

  @Test
  void neverGoesBack() {
    progress.enter(TrialPhase.WARM_UP, List.of(first));
    first.set(100, 5_000 * MS);
    double warm = progress.report().fraction();
    progress.enter(TrialPhase.MEASURE, List.of(second));
    assertThat(progress.report().fraction()).isEqualTo(warm);
  }
}
