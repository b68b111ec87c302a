package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialPhase;
import io.dynobench.devices.telemetry.MeterSource.Answer;
import io.dynobench.supervisor.WorkerOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NvidiaSmiMeterTests {

  private static final MeterClock CLOCK = MeterClock.system();

  private final Path folder;

  NvidiaSmiMeterTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nvidia-smi-telemetry", "nvidia-smi-telemetry-before-535"})
  void readsAGpuByRunningTheProgram(String recorded) throws Exception {
    Meter meter = ((Answer.Ready) open(program(recorded))).meter();

    assertThat(meter.metersPower()).isTrue();
    Reading reading = meter.read();
    assertThat(reading.watts()).isEqualTo(412.37);
    assertThat(reading.energy()).isNull();
    assertThat(reading.gpu())
        .isEqualTo(new GpuState(1755, 2619, 61, 4L, 20_563L * 1024 * 1024, null));
  }

  /** 412.37 W, 2 s and 100 samples by the worker's clock. */
  @Test
  void metersATrialByTheProgramAlone() throws Exception {
    var source = new NvidiaSmiSource(program("nvidia-smi-telemetry").toString(), CLOCK);
    var telemetry = new LocalTelemetry(Duration.ofMillis(100), List.of(), List.of(source));
    var own = new Measurement(Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    try (var trial = telemetry.open(Devices.GPU, Profile.QUICK)) {
      trial.idle(() -> false);
      var worker = trial.listening((phase, fraction, throughput) -> {});
      worker.onMark(PhaseMark.begin(TrialPhase.MEASURE));
      worker.onMark(PhaseMark.end(TrialPhase.MEASURE, 100, 2_000_000_000L));
      worker.onMark(PhaseMark.begin(TrialPhase.ENERGY));
      worker.onMark(PhaseMark.end(TrialPhase.ENERGY, 100, 2_000_000_000L));
      var measured = (WorkerOutcome.Measured) trial.complete(new WorkerOutcome.Measured(own), 1);

      assertThat(measured.measurement().metrics().get(Metric.ENERGY_PER_SAMPLE_J))
          .isCloseTo(412.37 / 50, within(1e-6));
      assertThat(measured.measurement().metrics().get(Metric.POWER_IDLE_W))
          .isCloseTo(412.37, within(1e-6));
      assertThat(measured.measurement().provenance())
          .containsEntry("power.source", "nvidia-smi power readings (power.draw)")
          .containsEntry("power.method", Power.Method.READINGS.description())
          .containsEntry("gpu.processes.other", "unknown");
      assertThat(measured.measurement().missing().get(Metric.PEAK_MEMORY_MIB))
          .contains("did not grow");
    }
  }

  @Test
  void leavesOpenWhatTheDriverDoesNotSay() throws IOException {
    assertThat(NvidiaSmiMeter.read("[N/A], [Not Supported], N/A, 44, [N/A], [Unknown Error]\n", 5))
        .isEqualTo(new Reading(5, null, null, new GpuState(null, null, 44, null, null, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "412.37, 1755", "1, 2, 3, 4, 5, 6, 7", "No devices were found"})
  void doesNotGuessAtOutputOfAnotherShape(String output) {
    assertThatThrownBy(() -> NvidiaSmiMeter.read(output, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nvidia-smi printed: ");
  }

  @Test
  void saysThatThereIsNoProgram() {
    assertThat(reason(open(folder.resolve("nvidia-smi")))).contains("nvidia-smi", "No such file");
  }

  @Test
  void repeatsWhatABrokenDriverSays() throws IOException {
    Path program = folder.resolve("nvidia-smi");
    Files.writeString(program, "#!/bin/sh\necho NVIDIA-SMI has failed; exit 9\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(reason(open(program))).isEqualTo("nvidia-smi ended with 9: NVIDIA-SMI has failed");
  }

  private static Answer open(Path program) {
    return new NvidiaSmiSource(program.toString(), CLOCK).open(Devices.GPU);
  }

  private static String reason(Answer answer) {
    return ((Answer.Unavailable) answer).reason();
  }

  private Path program(String resource) throws IOException {
    Path program = folder.resolve(resource);
    try (InputStream recorded = getClass().getResourceAsStream(resource)) {
      Files.write(program, Objects.requireNonNull(recorded, resource).readAllBytes());
    }
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}
