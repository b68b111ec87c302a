package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.openLoop;
import static io.dynobench.supervisor.SupervisorHarness.spec;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.fake.FakeModels;
import io.dynobench.protocol.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passes of a trial are apart from each other, and the server knows when each one is. */
class PassesIT {

  private final SupervisorHarness harness;

  PassesIT(@TempDir Path folder) {
    harness = SupervisorHarness.in(folder);
  }

  @Test
  void areMarkedInTheirOrder() throws InterruptedException {
    List<PhaseMark> marks = marks(false);

    assertThat(marks)
        .extracting(PhaseMark::phase)
        .containsExactly(
            TrialPhase.LOAD,
            TrialPhase.LOAD,
            TrialPhase.MEMORY,
            TrialPhase.MEMORY,
            TrialPhase.WARM_UP,
            TrialPhase.WARM_UP,
            TrialPhase.MEASURE,
            TrialPhase.MEASURE,
            TrialPhase.SYSTEM,
            TrialPhase.SYSTEM);
    assertThat(marks).extracting(PhaseMark::ended).startsWith(false, true, false, true);
    assertThat(marks)
        .contains(
            PhaseMark.end(TrialPhase.MEMORY, 2 * 3 * 8, 30_000_000),
            PhaseMark.end(TrialPhase.MEASURE, 2 * 200 * 8, 2_000_000_000),
            PhaseMark.end(TrialPhase.SYSTEM, 20 * 8, 5_000_000_000L));
  }

  @Test
  void haveOneOfRestAndOneOfLoadForAPowerMeter() throws InterruptedException {
    List<PhaseMark> marks = marks(true);

    assertThat(marks)
        .extracting(PhaseMark::phase)
        .startsWith(TrialPhase.LOAD, TrialPhase.LOAD, TrialPhase.BASE, TrialPhase.BASE)
        .endsWith(TrialPhase.ENERGY, TrialPhase.ENERGY);
    assertThat(marks)
        .contains(
            PhaseMark.end(TrialPhase.BASE, 0, 1_000_000_000),
            PhaseMark.end(TrialPhase.ENERGY, 2 * 200 * 8, 2_000_000_000));
  }

  /** The device is idle for 80 % of the time; in a closed loop, 200 calls would be made. */
  @Test
  void putTheLoadOfAnOpenLoopOnThePowerMeter() throws InterruptedException {
    List<PhaseMark> marks = marks(openLoop(FakeModels.FIXED, 1, 20), true);

    PhaseMark energy = marks.get(marks.size() - 1);
    assertThat(energy.phase()).isEqualTo(TrialPhase.ENERGY);
    assertThat(energy.samples()).isBetween(20L, 60L);
    assertThat(energy.nanos()).isBetween(2_000_000_000L, 2_010_000_000L);
  }

  /** Requests that the device is too slow for do not make the pass longer. */
  @Test
  void putNoMoreOnThePowerMeterThanTheDeviceCanDo() throws InterruptedException {
    List<PhaseMark> marks = marks(openLoop(FakeModels.FIXED, 1, 1_000), true);

    PhaseMark energy = marks.get(marks.size() - 1);
    assertThat(energy.samples()).isBetween(199L, 201L);
    assertThat(energy.nanos()).isBetween(2_000_000_000L, 2_010_000_000L);
  }

  /** One stream is flat after 5 s, and the other one never is. */
  @Test
  void warmAllStreamsUpUntilTheLastIsWarm() throws InterruptedException {
    List<PhaseMark> marks = marks(spec(FakeModels.ONE_RESTLESS, 1, 2, Profile.STANDARD), false);

    PhaseMark warmUp =
        marks.stream()
            .filter(mark -> mark.ended() && mark.phase() == TrialPhase.WARM_UP)
            .findFirst()
            .orElseThrow();
    assertThat(warmUp.samples()).isBetween(6_000 + 4_000L, 6_000 + 4_200L);
    assertThat(warmUp.nanos()).isBetween(60_000_000_000L, 60_020_000_000L);
  }

  @Test
  void tellHowFarTheyAre() throws InterruptedException {
    List<Message.Progress> heard = new CopyOnWriteArrayList<>();
    var request = harness.request(spec(FakeModels.REAL, 4, 1, Profile.QUICK));

    measured(
        harness
            .supervisor()
            .start(
                request,
                (phase, fraction, throughput) ->
                    heard.add(new Message.Progress(phase, fraction, throughput))));

    assertThat(heard).isNotEmpty().extracting(Message.Progress::fraction).isSorted();
    assertThat(heard).allSatisfy(each -> assertThat(each.fraction()).isBetween(0.0, 1.0));
    // Four samples a call, which takes 10 ms at least: how often a busy machine tells is its
    // affair.
    assertThat(heard)
        .filteredOn(each -> each.throughput() != null && each.phase().equals("measure"))
        .allSatisfy(each -> assertThat(each.throughput()).isBetween(0.0, 401.0));
  }

  @Test
  void goFromAnEncodedImageToItsLabel() throws InterruptedException {
    var measurement =
        measured(harness.start(harness.request(spec(FakeModels.FIXED, 2, 1, Profile.QUICK))));

    assertThat(value(measurement, Metric.SYSTEM_LATENCY_MEAN_MS)).isCloseTo(250, within(1e-9));
    assertThat(value(measurement, Metric.SYSTEM_THROUGHPUT)).isCloseTo(8, within(1e-9));
    assertThat(measurement.provenance()).containsEntry("system.streams", "1");
  }

  @Test
  void saysWhyThereIsNoLatencyFromImages() throws InterruptedException {
    var artifact =
        new ModelArtifact(
            FakeModels.FIXED, null, null, null, InputShape.of(784), 1L, null, null, null);
    var request = harness.request(spec(FakeModels.FIXED, 1, 1, Profile.QUICK));

    var measurement =
        measured(
            harness.start(
                new WorkerRequest(
                    request.spec(), artifact, Map.of(), false, harness.log(), harness.samples())));

    assertThat(measurement.missing())
        .containsEntry(Metric.SYSTEM_LATENCY_MEAN_MS, "the model's input 784 is not an image")
        .containsEntry(Metric.SYSTEM_THROUGHPUT, "the model's input 784 is not an image");
  }

  @Test
  void tellThePeaksOfMemoryApart() throws InterruptedException {
    var measurement =
        measured(harness.start(harness.request(spec(FakeModels.FIXED, 1, 1, Profile.QUICK))));

    double load = Double.parseDouble(measurement.provenance().get("memory.loadPeakMib"));
    double run = Double.parseDouble(measurement.provenance().get("memory.runPeakMib"));
    double timed = Double.parseDouble(measurement.provenance().get("memory.measurePeakMib"));
    assertThat(value(measurement, Metric.PEAK_MEMORY_MIB))
        .isCloseTo(Math.max(load, Math.max(run, timed)), within(0.001));
    assertThat(measurement.provenance())
        .containsKey("memory.method")
        .containsEntry("memory.spareInputMib", "0.000");
  }

  @Test
  void leavesPowerToTheServersMeters() throws InterruptedException {
    var measurement = measured(harness.start(FakeModels.FIXED));

    assertThat(measurement.missing()).isEmpty();
    assertThat(measurement.metrics()).doesNotContainKey(Metric.POWER_AVERAGE_W);
  }

  private List<PhaseMark> marks(boolean powerMetered) throws InterruptedException {
    return marks(spec(FakeModels.FIXED, 8, 2, Profile.QUICK), powerMetered);
  }

  private List<PhaseMark> marks(TrialSpec spec, boolean powerMetered) throws InterruptedException {
    List<PhaseMark> marks = new CopyOnWriteArrayList<>();
    var request = harness.request(spec);
    var metered =
        new WorkerRequest(
            request.spec(),
            request.model(),
            Map.of(),
            powerMetered,
            harness.log(),
            harness.samples());
    measured(
        harness
            .supervisor()
            .start(
                metered,
                new WorkerListener() {
                  @Override
                  public void onProgress(
                      String phase, double fraction, @Nullable Double throughput) {}

                  @Override
                  public void onMark(PhaseMark mark) {
                    marks.add(mark);
                  }
                }));
    return marks;
  }
}
