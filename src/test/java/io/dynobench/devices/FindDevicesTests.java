package io.dynobench.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.devices.GpuProbe.Answer;
import io.dynobench.supervisor.EngineProperties;
import io.dynobench.supervisor.EngineProperties.Cuda;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindDevicesTests {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Gpu GPU = new Gpu(0, "NVIDIA A100", "GPU-1", 40960L, "550.54.15");

  @Test
  void offersTheCpuOfThisMachine() {
    Device cpu = find(Cuda.OFF, "", new Answer.NoDriver()).get(0);

    assertThat(cpu.id()).isEqualTo("cpu");
    assertThat(cpu.kind()).isEqualTo(Device.Kind.CPU);
    assertThat(cpu.name()).isNotBlank();
    assertThat(cpu.usable()).isTrue();
    assertThat(cpu.seenAt()).isEqualTo(NOW);
    assertThat(cpu.logicalCores()).isBetween(1, Runtime.getRuntime().availableProcessors());
    assertThat(cpu.physicalCores()).isBetween(1, cpu.logicalCores());
    assertThat(cpu.memoryMib()).isGreaterThan(100);
  }

  @Test
  void countsOnlyTheCoresAndTheMemoryThatAContainerLeaves() {
    Cpu machine = new Cpu("AMD EPYC 7R13", 2, 96, 192, 786_432);

    assertThat(machine.within(4, 16_384)).isEqualTo(new Cpu("AMD EPYC 7R13", 2, 4, 4, 16_384));
    assertThat(machine.within(192, 786_000))
        .isEqualTo(new Cpu("AMD EPYC 7R13", 2, 96, 192, 786_000));
  }

  @Test
  void showsGpusThatNoEngineCanUseWithTheMissingStep() {
    Device gpu = find(Cuda.OFF, "", new Answer.Found(List.of(GPU))).get(1);

    assertThat(gpu.id()).isEqualTo("cuda:0");
    assertThat(gpu.usable()).isFalse();
    assertThat(gpu.reason()).contains("dynobench.engines.cuda is off");
  }

  @Test
  void needsTheFolderOfTheHostsPytorch(@TempDir Path lib) {
    Answer one = new Answer.Found(List.of(GPU));

    assertThat(find(Cuda.HOST, "", one).get(1).reason()).contains("library-path is not set");
    assertThat(find(Cuda.HOST, "/nowhere/lib", one).get(1).reason()).contains("/nowhere/lib");
    assertThat(find(Cuda.HOST, lib.toString(), one).get(1).usable()).isTrue();
    assertThat(find(Cuda.DOWNLOAD, "", one).get(1).usable()).isTrue();
  }

  @Test
  void needsToKnowWhichPytorchTheHostHas(@TempDir Path lib) {
    assertThat(onHost(lib, "", "cu128").reason()).contains("pytorch.version is not set");
    assertThat(onHost(lib, "2.7.1", " ").reason()).contains("pytorch.flavor is not set");
    assertThat(onHost(lib, "2.7.1", "cu128").usable()).isTrue();
  }

  @Test
  void doesNotUseAGpuThatNoWorkerCanBeBoundTo() {
    Gpu nameless = new Gpu(1, "NVIDIA A100", null, null, null);

    assertThat(find(Cuda.DOWNLOAD, "", new Answer.Found(List.of(nameless))).get(1).usable())
        .isFalse();
  }

  @Test
  void asksTheNextProbeOnlyWhenTheDriverDidNotAnswer() {
    Answer one = new Answer.Found(List.of(GPU));
    Answer none = new Answer.Found(List.of());

    assertThat(find(Cuda.OFF, "", new Answer.Failed("Driver/library version mismatch"), one))
        .hasSize(2);
    assertThat(find(Cuda.OFF, "", new Answer.NoDriver(), one)).hasSize(2);
    assertThat(find(Cuda.OFF, "", none, one)).hasSize(1);
  }

  private static Device onHost(Path lib, String version, String flavor) {
    var pytorch = new EngineProperties.PyTorch(lib.toString(), version, flavor);
    Answer one = new Answer.Found(List.of(GPU));
    return find(new EngineProperties(Cuda.HOST, pytorch), one).get(1);
  }

  private static List<Device> find(Cuda cuda, String libraryPath, Answer... answers) {
    var pytorch = new EngineProperties.PyTorch(libraryPath, "2.7.1", "cu128");
    return find(new EngineProperties(cuda, pytorch), answers);
  }

  private static List<Device> find(EngineProperties engines, Answer... answers) {
    List<GpuProbe> probes = Arrays.stream(answers).<GpuProbe>map(it -> () -> it).toList();
    return new FindDevices(
            "lab-1",
            new CpuProbe(),
            probes,
            new Usability(engines),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .now();
  }
}
