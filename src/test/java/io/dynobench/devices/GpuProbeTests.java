package io.dynobench.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.devices.GpuProbe.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpuProbeTests {

  @Test
  void findsTwoGpusByRunningTheProgram() {
    Answer answer = new NvidiaSmiProbe(RecordedNvidiaSmi.withTwoGpus().toString()).ask();

    assertThat(answer)
        .isEqualTo(
            new Answer.Found(
                List.of(
                    new Gpu(
                        0, "NVIDIA H100 80GB HBM3", RecordedNvidiaSmi.FIRST, 81559L, "550.54.15"),
                    new Gpu(
                        1,
                        "NVIDIA H100 80GB HBM3",
                        RecordedNvidiaSmi.SECOND,
                        81559L,
                        "550.54.15"))));
  }

  @Test
  void leavesOpenWhatTheDriverDoesNotSay() {
    assertThat(NvidiaSmiOutput.read(0, RecordedNvidiaSmi.text("shared-memory.csv")))
        .isEqualTo(
            new Answer.Found(
                List.of(
                    new Gpu(
                        0,
                        "NVIDIA GB10",
                        "GPU-5b6d7e8f-0a1b-4c2d-8e3f-405162738495",
                        null,
                        "580.95.05"))));
  }

  @Test
  void showsAGpuThatHasFallenOffTheBus() {
    assertThat(NvidiaSmiOutput.read(0, RecordedNvidiaSmi.text("lost-gpu.csv")))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found ->
                assertThat(found.gpus().get(1))
                    .isEqualTo(new Gpu(1, "NVIDIA GeForce RTX 3090", null, null, "535.183.01")));
  }

  @Test
  void repeatsWhatABrokenDriverSays() {
    assertThat(NvidiaSmiOutput.read(9, RecordedNvidiaSmi.text("driver-failure.txt")))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .startsWith("nvidia-smi ended with 9: NVIDIA-SMI has failed because"));
  }

  @Test
  void countsNoneWhenTheDriverHasNoDevice() {
    assertThat(NvidiaSmiOutput.read(6, "No devices were found\n"))
        .isEqualTo(new Answer.Found(List.of()));
    assertThat(NvidiaSmiOutput.read(0, "")).isEqualTo(new Answer.Found(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0, NVIDIA A100",
        "zero, NVIDIA A100, GPU-1, 40960, 550.54.15",
        "0, NVIDIA A100, GPU-1, 40960 MiB, 550.54.15",
        "99999999999, NVIDIA A100, GPU-1, 40960, 550.54.15",
        "0, NVIDIA A100, GPU-1, 40960, 550.54.15, more",
      })
  void doesNotGuessAtOutputOfAnotherShape(String output) {
    assertThat(NvidiaSmiOutput.read(0, output)).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void aMissingProgramOrLibraryIsNoError() {
    assertThat(new NvidiaSmiProbe("/nowhere/nvidia-smi").ask()).isEqualTo(new Answer.NoDriver());
    assertThat(new NvmlProbe("libno-such-library.so.1").ask()).isEqualTo(new Answer.NoDriver());
  }

  @Test
  void aFileThatIsNoProgramIsNoDriver(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("nvidia-smi"), "just a text");

    assertThat(new NvidiaSmiProbe(text.toString()).ask()).isEqualTo(new Answer.NoDriver());
  }
}
