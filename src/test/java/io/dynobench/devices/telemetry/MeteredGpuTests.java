package io.dynobench.devices.telemetry;

import static io.dynobench.devices.telemetry.HandMadeTrial.FIRST_MARK;
import static io.dynobench.devices.telemetry.HandMadeTrial.MIB;
import static io.dynobench.devices.telemetry.HandMadeTrial.SPARE_MIB;
import static io.dynobench.devices.telemetry.HandMadeTrial.WORKER;
import static io.dynobench.devices.telemetry.HandMadeTrial.gpu;
import static io.dynobench.devices.telemetry.HandMadeTrial.measured;
import static io.dynobench.devices.telemetry.HandMadeTrial.process;
import static io.dynobench.devices.telemetry.HandMadeTrial.used;
import static io.dynobench.devices.telemetry.HandMadeTrial.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialPhase;
import io.dynobench.devices.Device;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a GPU's own readings say of a trial: clocks, throttling, memory, neighbours. */
class MeteredGpuTests {

  @Test
  void aGpuThatSlowsDownIsInDoubt() throws InterruptedException {
    int measuring = FIRST_MARK + 2;
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) ->
                gpu(
                    nanos,
                    new GpuState(
                        i > measuring ? 1800 : 1980,
                        2619,
                        60 + i,
                        i > measuring ? 0x40L : 0x1L,
                        1000 * MIB,
                        List.of())));

    // A mark in the middle stands for a reading by the interval.
    var measurement =
        measured(
            meter,
            Device.Kind.GPU,
            WORKER,
            List.of(
                PhaseMark.begin(TrialPhase.BASE),
                PhaseMark.end(TrialPhase.BASE, 0, 1),
                PhaseMark.begin(TrialPhase.MEASURE),
                PhaseMark.begin(TrialPhase.SYSTEM),
                PhaseMark.end(TrialPhase.MEASURE, 1000, 10_000_000_000L)));

    assertThat(measurement.reasons()).contains(QualityReason.CLOCK_DROP, QualityReason.THROTTLED);
    assertThat(measurement.provenance())
        .containsEntry("gpu.throttling", "HW_THERMAL_SLOWDOWN (2 of 3 readings)")
        .containsEntry("gpu.clock.sm.mhz", "1800")
        .containsEntry("gpu.temperature.max", "68");
  }

  @Test
  void aGpuAtItsPowerLimitIsNotThrottled() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, new GpuState(1755, 2619, 60, 0x4L, 1000 * MIB, List.of())));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.reasons())
        .contains(QualityReason.POWER_CAPPED)
        .doesNotContain(QualityReason.CLOCK_DROP, QualityReason.THROTTLED);
  }

  @Test
  void aGpuThatKeepsItsClockIsNot() throws InterruptedException {
    // Idle and clocks that a user has set are no throttling; 4 % are no drop.
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) ->
                gpu(
                    nanos,
                    new GpuState(i > 5 ? 1901 : 1980, 2619, 60, 0x3L, 1000 * MIB, List.of())));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.reasons())
        .doesNotContain(QualityReason.CLOCK_DROP, QualityReason.THROTTLED);
    assertThat(measurement.provenance())
        .containsEntry("gpu.throttling", "none")
        .containsEntry("gpu.temperature.max", "60");
  }

  @Test
  void takesTheWorkersOwnMemoryAtItsPeak() throws InterruptedException {
    int measuring = FIRST_MARK + 2;
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(9000, process(WORKER, i < FIRST_MARK ? 0L : 700L - i))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics())
        .containsEntry(Metric.PEAK_MEMORY_MIB, 700.0 - measuring - SPARE_MIB);
    assertThat(measurement.provenance().get("memory.method"))
        .contains("the worker's own")
        .endsWith("without the prebuilt inputs beyond one batch per stream");
  }

  /** The next size found no room: it began, and never ended. */
  @Test
  void ceilingsAreReadWhileTheLastSizeWasTimed() throws InterruptedException {
    int lastTimed = FIRST_MARK + 2;
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(9000, process(WORKER, i < FIRST_MARK ? 0L : 100L * i))));
    var end = PhaseMark.end(TrialPhase.MEASURE, 0, 1_000_000_000L);

    var measurement =
        measured(
            meter,
            Device.Kind.GPU,
            WORKER,
            List.of(
                PhaseMark.begin(TrialPhase.MEASURE),
                end,
                PhaseMark.begin(TrialPhase.MEASURE),
                end,
                PhaseMark.begin(TrialPhase.MEASURE)),
            new Measurement(
                Map.of(Metric.THROUGHPUT, 1.0), Map.of(), Map.of(), List.of(), Map.of()));

    assertThat(measurement.metrics())
        .containsEntry(Metric.PEAK_MEMORY_MIB, 100.0 * (lastTimed + 1));
    assertThat(measurement.provenance())
        .containsEntry("gpu.clock.sm.mhz", "1980")
        .containsEntry("gpu.throttling", "none");
    assertThat(measurement.provenance().get("memory.method"))
        .endsWith("with its CUDA context, while the last size was timed");
  }

  @Test
  void memoryOfPassesThatTheModelNeedsNotIsNotTheModels() throws InterruptedException {
    int energy = FIRST_MARK + 4;
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(9000, process(WORKER, i < energy ? 500L : 800L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics()).containsEntry(Metric.PEAK_MEMORY_MIB, 500.0 - SPARE_MIB);
  }

  @Test
  void aWorkerWithoutPassesHasNoPeakOfMemory() throws InterruptedException {
    var meter = FakeMeter.ofGpu((nanos, i) -> gpu(nanos, used(9000, process(WORKER, 700L))));

    var measurement = measured(meter, Device.Kind.GPU, WORKER, List.of());

    assertThat(measurement.missing())
        .containsEntry(
            Metric.PEAK_MEMORY_MIB, "the worker made no pass that its memory is read in");
  }

  @Test
  void takesTheWholeCardInAContainerWhereProcessesHaveOtherNumbers() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) ->
                i < FIRST_MARK
                    ? gpu(nanos, used(500))
                    : gpu(nanos, used(2000 + i, process(1, 1500L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(value(measurement, Metric.PEAK_MEMORY_MIB))
        .isBetween(1500.0 - SPARE_MIB, 1520.0 - SPARE_MIB);
    assertThat(measurement.provenance().get("memory.method")).contains("the whole GPU");
    assertThat(measurement.reasons()).doesNotContain(QualityReason.SHARED_DEVICE);
  }

  @Test
  void takesTheWholeCardWhereTheDriverDoesNotTellTheWorkersMemory() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(i < FIRST_MARK ? 500 : 1500, process(WORKER, null))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.metrics()).containsEntry(Metric.PEAK_MEMORY_MIB, 1000.0 - SPARE_MIB);
  }

  @Test
  void aGpuThatOthersUseIsInDoubt() throws InterruptedException {
    var meter =
        FakeMeter.ofGpu(
            (nanos, i) -> gpu(nanos, used(9000, process(WORKER, 700L), process(99, 800L))));

    var measurement = measured(meter, Device.Kind.GPU);

    assertThat(measurement.reasons()).contains(QualityReason.SHARED_DEVICE);
  }
}
