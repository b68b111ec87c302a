package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.await;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.spec;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Profile;
import io.dynobench.fake.FakeModels;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** How workers live, and end when they are told to. */
class WorkerLifeIT {

  private final Path folder;
  private final SupervisorHarness harness;

  WorkerLifeIT(@TempDir Path folder) {
    this.folder = folder;
    harness = SupervisorHarness.in(folder);
  }

  @Test
  void endsWithinTwoSecondsWhenItIsCancelled() throws Exception {
    var measuring = new CountDownLatch(1);
    RunningWorker worker = startReal(measuring);
    assertThat(measuring.await(30, TimeUnit.SECONDS)).isTrue();

    var exit = ProcessHandle.of(worker.pid()).orElseThrow().onExit();
    worker.cancel();
    exit.get(2, TimeUnit.SECONDS);

    assertThat(await(worker)).isEqualTo(new WorkerOutcome.Cancelled());
    assertThat(ProcessHandle.of(worker.pid())).isEmpty();
    assertThat(harness.samples()).doesNotExist();
  }

  @Test
  void canBeCancelledBeforeItReports() throws InterruptedException {
    RunningWorker worker = harness.start(FakeModels.REAL);

    worker.cancel();

    assertThat(await(worker)).isEqualTo(new WorkerOutcome.Cancelled());
  }

  @Test
  void keepsAResultThatCameBeforeTheCancel() throws InterruptedException {
    RunningWorker worker = harness.start(FakeModels.FIXED);
    measured(worker);

    worker.cancel();

    measured(worker);
  }

  @Test
  void endsWithItsSupervisor() throws InterruptedException {
    var measuring = new CountDownLatch(1);
    RunningWorker worker = startReal(measuring);
    assertThat(measuring.await(30, TimeUnit.SECONDS)).isTrue();

    harness.supervisor().close();

    assertThat(await(worker)).isEqualTo(new WorkerOutcome.Cancelled());
    assertThat(ProcessHandle.of(worker.pid())).isEmpty();
    assertThat(await(harness.start(FakeModels.FIXED))).isEqualTo(new WorkerOutcome.Cancelled());
  }

  @Test
  void endsWhenItsServerIsKilled() throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SmallServer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = server.inputReader()) {
      ProcessHandle worker = ProcessHandle.of(SmallServer.workerPid(out)).orElseThrow();

      server.destroyForcibly();

      worker.onExit().get(10, TimeUnit.SECONDS);
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void isVisibleAsWorkerMain() throws InterruptedException {
    RunningWorker worker = harness.start(FakeModels.REAL);

    String line = ProcessHandle.of(worker.pid()).orElseThrow().info().commandLine().orElse("");
    worker.cancel();
    await(worker);

    assertThat(line).contains("io.dynobench.worker.WorkerMain");
  }

  @Test
  void seesTheGpuThatItIsGiven() throws Exception {
    var request = harness.request(spec(FakeModels.FIXED, 1, 1, Profile.QUICK));
    var withGpu =
        new WorkerRequest(
            request.spec(),
            request.model(),
            Map.of("CUDA_VISIBLE_DEVICES", "GPU-4711"),
            false,
            request.logFile(),
            request.samplesFile());

    assertThat(measured(harness.start(withGpu)).provenance())
        .containsEntry("cuda.visibleDevices", "GPU-4711");
    assertThat(measured(harness.start(request)).provenance())
        .doesNotContainKey("cuda.visibleDevices");
  }

  @Test
  void seesNothingOfTheServersEnvironmentThatCouldChangeNumbers() throws Exception {
    var here = WorkerHost.here(folder);
    Map<String, String> shell = new HashMap<>(here.environment());
    shell.put("OMP_NUM_THREADS", "99");
    shell.put("JAVA_TOOL_OPTIONS", "-Xint");
    shell.put("LD_PRELOAD", "/no/such/library.so");
    var host = new WorkerHost(here.java(), here.classPath(), shell, 1, folder);
    var supervisor =
        new LocalWorkerSupervisor(
            host,
            SupervisorHarness.worker(),
            SupervisorHarness.trials(),
            SupervisorHarness.NO_CUDA);
    RunningWorker worker = new SupervisorHarness(folder, supervisor).start(FakeModels.REAL);

    Path environ = Path.of("/proc", String.valueOf(worker.pid()), "environ");
    String seen = Files.readString(environ, StandardCharsets.ISO_8859_1);
    worker.cancel();
    await(worker);

    assertThat(seen.split("\0"))
        .contains("OMP_NUM_THREADS=1")
        .noneMatch(variable -> variable.startsWith("JAVA_TOOL_OPTIONS="))
        .noneMatch(variable -> variable.startsWith("LD_PRELOAD="));
  }

  @Test
  void mayTalkMoreThanIsKept() throws Exception {
    var trials =
        new TrialProperties(
            Duration.ofSeconds(30), Duration.ofMinutes(1), 3, DataSize.ofKilobytes(64), 10_000);
    var chatty = SupervisorHarness.in(folder, SupervisorHarness.worker(), trials);

    measured(chatty.start(FakeModels.CHATTY));

    assertThat(Files.size(chatty.log())).isBetween(60_000L, 70_000L);
    assertThat(Files.readString(chatty.log()))
        .contains("I have much to say. ", " bytes left out …");
  }

  private RunningWorker startReal(CountDownLatch measuring) {
    var request = harness.request(spec(FakeModels.REAL, 1, 1, Profile.STANDARD));
    return harness
        .supervisor()
        .start(request, (phase, fraction, throughput) -> measuring.countDown());
  }
}
