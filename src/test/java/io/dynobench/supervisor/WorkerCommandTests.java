package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.fake.FakeModels;
import io.dynobench.supervisor.EngineProperties.Cuda;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WorkerCommandTests {

  private static final Map<String, String> SHELL =
      Map.of(
          "PATH", "/bin",
          "LANG", "de_DE.UTF-8",
          "LD_LIBRARY_PATH", "/opt/cuda",
          "JAVA_TOOL_OPTIONS", "-Xint",
          "LD_PRELOAD", "jemalloc.so",
          "OMP_NUM_THREADS", "64",
          "MKL_NUM_THREADS", "3",
          "CUDA_VISIBLE_DEVICES", "7",
          "DYNOBENCH_SECRET", "no worker's business");

  private WorkerProperties worker =
      new WorkerProperties(
          DataSize.ofMegabytes(512), List.of("-Xlog:gc"), 0, "", Duration.ofSeconds(60));
  private EngineProperties engines = SupervisorHarness.NO_CUDA;
  private Map<String, String> device = Map.of();
  private @Nullable Integer limitMib;

  @Test
  void fixesAndTouchesTheHeapAndCollectsSerially() throws IOException {
    assertThat(command("cpu", 1, null).line())
        .startsWith("/jdk/bin/java", "-Xms536870912", "-Xmx536870912")
        .contains("-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
        .contains("-XX:+ErrorFileToStdout", "-XX:-CreateCoredumpOnCrash")
        .contains("-Xlog:gc")
        .endsWith("io.dynobench.worker.WorkerMain");
  }

  @Test
  void inheritsOnlyWhatCannotChangeNumbers() throws IOException {
    assertThat(command("cpu", 1, null).environment())
        .containsEntry("PATH", "/bin")
        .containsEntry("LANG", "de_DE.UTF-8")
        .containsEntry("LD_LIBRARY_PATH", "/opt/cuda")
        .doesNotContainKeys(
            "JAVA_TOOL_OPTIONS",
            "LD_PRELOAD",
            "MKL_NUM_THREADS",
            "CUDA_VISIBLE_DEVICES",
            "DYNOBENCH_SECRET");
  }

  @Test
  void setsUpTheAllocatorAndOpenMp() throws IOException {
    assertThat(command("cpu", 1, null).environment())
        .containsEntry("MALLOC_ARENA_MAX", "1")
        .containsEntry("MALLOC_MMAP_MAX_", "0")
        .containsEntry("MALLOC_TRIM_THRESHOLD_", "100000000000")
        .containsEntry("OMP_WAIT_POLICY", "passive")
        .containsEntry("OMP_NUM_THREADS", "8");
  }

  /** What a worker may hold is then the same from one to the next. */
  @Test
  void givesMemoryBackWhereItIsLimited() throws IOException {
    limitMib = 2_048;

    assertThat(command("cpu", 1, null).environment())
        .containsEntry("MALLOC_MMAP_THRESHOLD_", "1048576")
        .doesNotContainKey("MALLOC_MMAP_MAX_");
    assertThat(command("cpu", 1, null).line())
        .containsSubsequence("--data=2147483648", "/jdk/bin/java", "-XX:TieredStopAtLevel=1");
    limitMib = null;
    assertThat(command("cpu", 1, null).line()).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void sharesThePhysicalCoresAmongTheStreams() throws IOException {
    assertThat(command("cpu", 3, null).threads()).isEqualTo(2);
    assertThat(command("cpu", 100, null).threads()).isEqualTo(1);
  }

  @Test
  void takesTheTrialsThreadsBeforeTheSettings() throws IOException {
    worker = new WorkerProperties(DataSize.ofMegabytes(1), List.of(), 5, "", Duration.ofSeconds(1));

    assertThat(command("cpu", 1, null).threads()).isEqualTo(5);
    assertThat(command("cpu", 1, 6).threads()).isEqualTo(6);
    assertThat(command("cpu", 1, 6).environment()).containsEntry("OMP_NUM_THREADS", "6");
  }

  @Test
  void keepsTheLibrariesInTheDataFolderUnlessToldOtherwise() throws IOException {
    assertThat(command("cpu", 1, null).environment())
        .containsEntry("DJL_CACHE_DIR", "/data/engines")
        .containsEntry("DJL_OFFLINE", "true")
        .containsEntry("OPT_OUT_TRACKING", "true")
        .containsEntry("ORT_DISABLE_TELEMETRY", "1");
    worker =
        new WorkerProperties(
            DataSize.ofMegabytes(1), List.of(), 0, "/cache", Duration.ofSeconds(1));
    assertThat(command("cpu", 1, null).environment()).containsEntry("DJL_CACHE_DIR", "/cache");
  }

  @Test
  void givesAGpuItsOwnViewAndTheHostsLibraries() throws IOException {
    device = Map.of("CUDA_VISIBLE_DEVICES", "GPU-1");
    engines =
        new EngineProperties(
            Cuda.HOST, new EngineProperties.PyTorch("/torch/lib", "2.7.1", "cu128"));

    assertThat(command("cuda:0", 1, null).environment())
        .containsEntry("CUDA_VISIBLE_DEVICES", "GPU-1")
        .containsEntry("PYTORCH_LIBRARY_PATH", "/torch/lib")
        .containsEntry("PYTORCH_VERSION", "2.7.1")
        .containsEntry("PYTORCH_FLAVOR", "cu128")
        .containsEntry("NVIDIA_TF32_OVERRIDE", "0")
        .containsEntry("DJL_OFFLINE", "true");
    assertThat(command("cpu", 1, null).environment()).doesNotContainKey("PYTORCH_LIBRARY_PATH");
  }

  @Test
  void goesOnlineOnlyToDownloadForAGpu() throws IOException {
    engines = new EngineProperties(Cuda.DOWNLOAD, new EngineProperties.PyTorch("", "", ""));

    assertThat(command("cuda:0", 1, null).environment())
        .containsEntry("DJL_OFFLINE", "false")
        .doesNotContainKeys("PYTORCH_VERSION", "PYTORCH_FLAVOR");
    assertThat(command("cpu", 1, null).environment()).containsEntry("DJL_OFFLINE", "true");
  }

  @Test
  void keepsTheTokenOffTheCommandLine() throws IOException {
    var command = command("cpu", 1, null);

    assertThat(command.environment())
        .containsEntry("DYNOBENCH_WORKER_SOCKET", "/run/w/s")
        .containsEntry("DYNOBENCH_WORKER_TOKEN", "secret")
        .containsEntry("CLASSPATH", "/app/a.jar:/app/classes");
    assertThat(command.line()).noneMatch(argument -> argument.contains("secret"));
  }

  private WorkerCommand command(String deviceId, int streams, @Nullable Integer threads)
      throws IOException {
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            FakeModels.FIXED,
            "fake",
            Precision.FP32,
            deviceId,
            1,
            streams,
            threads,
            null,
            1,
            Profile.QUICK,
            1);
    var request =
        new WorkerRequest(
            spec,
            FakeModels.artifact(FakeModels.FIXED),
            device,
            false,
            Path.of("/t/log"),
            Path.of("/t/samples"),
            null,
            null,
            limitMib);
    var host =
        new WorkerHost(
            Path.of("/jdk/bin/java"), "/app/a.jar:/app/classes", SHELL, 8, Path.of("/data"));
    try (var unbound = ServerSocketChannel.open()) {
      var socket = new WorkerSocket(Path.of("/run/w"), Path.of("/run/w/s"), "secret", unbound);
      return WorkerCommand.of(host, worker, engines, request, socket);
    }
  }
}
