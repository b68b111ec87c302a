package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.jna.Native;
import io.dynobench.devices.nvidia.Nvml;
import io.dynobench.devices.telemetry.MeterSource.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NvmlMeterTests {

  private final FakeNvml nvml = new FakeNvml();
  private final TickingClock clock = new TickingClock(Duration.ofSeconds(1), time -> {});

  @Test
  void prefersTheCounterAndReadsBoth() throws Exception {
    nvml.millijoules = 5_000_000;
    nvml.milliwatts = 95_500;
    Meter meter = meter();
    Reading first = meter.read();
    nvml.millijoules += 100_000;
    Reading second = meter.read();

    assertThat(meter.name()).contains("nvmlDeviceGetTotalEnergyConsumption");
    Power power = new Window(List.of(first, second)).power(Duration.ofSeconds(1)).orElseThrow();
    assertThat(power).isEqualTo(new Power(100, 100, 2, 1, Power.Method.COUNTER));
    assertThat(second.watts()).isEqualTo(95.5);
    assertThat(second.gpu()).isEqualTo(new GpuState(1980, 2619, null, 0x20L, 1L << 30, List.of()));
  }

  @Test
  void readsPowerWhereThereIsNoCounter() throws Exception {
    nvml.milliwatts = 100_000;
    Meter meter = meter();

    assertThat(meter.metersPower()).isTrue();
    assertThat(meter.name()).contains("nvmlDeviceGetPowerUsage");
    assertThat(meter.read().energy()).isNull();
  }

  @Test
  void aGpuWithNeitherHasNoPower() {
    assertThat(meter().metersPower()).isFalse();
    assertThat(meter().powerMissing()).isNotBlank();
  }

  @Test
  void aCounterOfADriverThatWasLoadedAgainIsSetBack() throws Exception {
    nvml.millijoules = 5_000_000;
    Meter meter = meter();
    Reading before = meter.read();
    nvml.millijoules = 10;

    assertThat(new Window(List.of(before, meter.read())).powerMissing()).contains("set back");
  }

  @Test
  void countsMoreProcessesThanItExpected() throws Exception {
    nvml.processes =
        LongStream.range(0, 100).mapToObj(pid -> new GpuState.Process(pid, pid * 7)).toList();

    assertThat(Objects.requireNonNull(meter().read().gpu()).processes()).isEqualTo(nvml.processes);
  }

  @Test
  void letsGoOfTheLibrary() {
    Meter meter = meter();
    assertThat(nvml.open).isEqualTo(1);
    meter.close();
    assertThat(nvml.open).isZero();

    Answer unknown = new NvmlSource(() -> nvml, clock).open(Devices.CPU);
    assertThat(unknown).isEqualTo(new Answer.Unavailable("nvmlDeviceGetHandleByUUID: Not Found"));
    assertThat(nvml.open).isZero();
  }

  @Test
  void saysThatTheLibraryIsNotInstalled() {
    var source = new NvmlSource(() -> Native.load("libno-such-library.so.1", Nvml.class), clock);

    assertThat(source.open(Devices.GPU))
        .isEqualTo(new Answer.Unavailable("NVIDIA's management library is not installed"));
  }

  /** Structures and calls as C lays them out. */
  @Test
  void readsALibraryThatWasCompiledFromTheTypesOfTheHeader(@TempDir Path folder) throws Exception {
    Path library = compiled(folder);
    var source = new NvmlSource(() -> Native.load(library.toString(), Nvml.class), clock);

    try (Meter meter = ((Answer.Ready) source.open(Devices.GPU)).meter()) {
      Reading first = meter.read();
      Reading second = meter.read();

      assertThat(joules(second) - joules(first)).isEqualTo(100);
      assertThat(joules(first)).isGreaterThan(5e9);
      assertThat(second.watts()).isEqualTo(412.37);
      assertThat(second.gpu())
          .isEqualTo(
              new GpuState(
                  1755,
                  2619,
                  61,
                  4L,
                  21_562_000_000L,
                  List.of(
                      new GpuState.Process(4711, 20_562_000_000L),
                      new GpuState.Process(3_000_000_000L, null))));
    }
  }

  private static double joules(Reading reading) {
    return Objects.requireNonNull(reading.energy()).joules();
  }

  private Meter meter() {
    return ((Answer.Ready) new NvmlSource(() -> nvml, clock).open(Devices.GPU)).meter();
  }

  private static Path compiled(Path folder) throws IOException, InterruptedException {
    Path code = folder.resolve("nvml.c");
    try (InputStream text = NvmlMeterTests.class.getResourceAsStream("nvml.c")) {
      Files.write(code, Objects.requireNonNull(text).readAllBytes());
    }
    Path library = folder.resolve("libnvidia-ml.so");
    int result;
    try {
      result =
          new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), code.toString())
              .inheritIO()
              .start()
              .waitFor();
    } catch (IOException e) {
      result = -1;
    }
    assumeThat(result).as("a C compiler").isZero();
    return library;
  }
}
