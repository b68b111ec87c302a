package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.fake.FakeModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Workers that really do what workers must not do. */
class WorkerDeathIT {

  private final Path folder;
  private SupervisorHarness harness;

  WorkerDeathIT(@TempDir Path folder) {
    this.folder = folder;
    this.harness = SupervisorHarness.in(folder);
  }

  @Test
  void aFullJavaHeapIsOutOfMemory() throws InterruptedException {
    var end = failed(harness.start(FakeModels.OOM));

    assertThat(end.reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
    assertThat(end.detail()).contains("Java heap of 128 MB", "dynobench.worker.heap");
  }

  @Test
  void theEnginesWordsForItAreOutOfMemory() throws InterruptedException {
    var end = failed(harness.start(FakeModels.ENGINE_OOM));

    assertThat(end.reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
    assertThat(end.detail()).contains("can't allocate memory");
  }

  @Test
  void anAbortIsACrash() throws InterruptedException {
    var end = failed(harness.start(FakeModels.ABORT));

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_CRASHED);
    assertThat(end.detail()).contains("SIGABRT", "134");
  }

  @Test
  void aSegmentationFaultIsACrashAndNamesTheFrame() throws InterruptedException {
    var end = failed(harness.start(FakeModels.SEGV));

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_CRASHED);
    assertThat(end.detail()).contains("SIGSEGV (0xb) in", "Java_com_sun_jna_Native_setLong");
  }

  @Test
  void aKillFromOutsideIsAKill() throws InterruptedException {
    var end = failed(harness.start(FakeModels.KILL));

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_KILLED);
    assertThat(end.detail()).contains("SIGKILL", "137");
  }

  @Test
  void silenceIsATimeout() throws InterruptedException {
    var trials = SupervisorHarness.trials(Duration.ofSeconds(6));
    harness = SupervisorHarness.in(folder, SupervisorHarness.worker(), trials);
    RunningWorker worker = harness.start(FakeModels.HANG);
    var end = failed(worker);

    assertThat(end.reason()).isEqualTo(FailureReason.TIMEOUT);
    assertThat(end.detail()).contains("sent nothing for 6 s");
    assertThat(ProcessHandle.of(worker.pid())).isEmpty();
  }

  @Test
  void aTrialThatTakesTooLongIsATimeout() throws InterruptedException {
    var trials =
        new TrialProperties(
            Duration.ofSeconds(60), Duration.ofSeconds(3), 3, DataSize.ofMegabytes(1), 1000);
    harness = SupervisorHarness.in(folder, SupervisorHarness.worker(), trials);

    var end = failed(harness.start(FakeModels.REAL));

    assertThat(end.reason()).isEqualTo(FailureReason.TIMEOUT);
    assertThat(end.detail()).contains("longer than 3 s");
  }

  @Test
  void rubbishOnTheWireIsBadOutput() throws InterruptedException {
    var end = failed(harness.start(FakeModels.GARBAGE));

    assertThat(end.reason()).isEqualTo(FailureReason.BAD_OUTPUT);
    assertThat(end.detail()).contains("%!PS-Adobe");
  }

  @Test
  void exitWithoutAResultIsAFailureEvenWithCodeZero() throws InterruptedException {
    var end = failed(harness.start(FakeModels.EXIT));

    assertThat(end.reason()).isEqualTo(FailureReason.NO_RESULT);
    assertThat(end.detail()).contains("exit code 0");
  }

  @Test
  void anyOtherExitCodeIsToldWithTheLastWords() throws InterruptedException {
    var end = failed(harness.start(FakeModels.EXIT_CODE));

    assertThat(end.reason()).isEqualTo(FailureReason.NO_RESULT);
    assertThat(end.detail()).contains("exit code 42", "The fake leaves with 42.");
  }

  @Test
  void whatTheEngineThrowsIsTold() throws InterruptedException {
    var end = failed(harness.start(FakeModels.ERROR));

    assertThat(end.reason()).isEqualTo(FailureReason.ENGINE_ERROR);
    assertThat(end.detail()).contains("The fake does not feel like it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fake-fallback       | The trial asks for cpu, but fake ran it on elsewhere.",
        "fake-other-provider | The trial asks for the provider Fake, but fake ran it by FakeCpu.",
        "fake-fewer-threads  | The trial asks for 3 threads per stream, but fake ran it with 2.",
      })
  void somethingElseThanAskedForIsNotAResult(String model, String words)
      throws InterruptedException {
    var worker =
        new WorkerProperties(DataSize.ofMegabytes(128), List.of(), 3, "", Duration.ofSeconds(30));
    harness = SupervisorHarness.in(folder, worker, SupervisorHarness.trials());

    var end = failed(harness.start(model));

    assertThat(end.reason()).isEqualTo(FailureReason.DEVICE_FALLBACK);
    assertThat(end.detail()).isEqualTo(words);
  }

  @Test
  void aModelThatCannotBeLoadedIsTold() throws InterruptedException {
    assertThat(failed(harness.start(FakeModels.LOAD_FAILURE)).reason())
        .isEqualTo(FailureReason.MODEL_LOAD_FAILED);
  }

  @Test
  void aJvmThatDoesNotStartIsToldWithItsWords() throws InterruptedException {
    var worker = SupervisorHarness.worker("-XX:+NoSuchOption");
    harness = SupervisorHarness.in(folder, worker, SupervisorHarness.trials());

    var end = failed(harness.start(FakeModels.FIXED));

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_START_FAILED);
    assertThat(end.detail()).contains("exit code 1", "NoSuchOption");
  }

  @Test
  void anExecutableThatIsNotThereIsAnOutcomeToo() throws InterruptedException {
    var here = WorkerHost.here(folder);
    var host = new WorkerHost(Path.of("/no/java"), here.classPath(), here.environment(), 1, folder);
    var supervisor =
        new LocalWorkerSupervisor(
            host,
            SupervisorHarness.worker(),
            SupervisorHarness.trials(),
            SupervisorHarness.NO_CUDA);
    harness = new SupervisorHarness(folder, supervisor);

    RunningWorker worker = harness.start(FakeModels.FIXED);

    assertThat(worker.pid()).isEqualTo(-1);
    var end = failed(worker);
    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_START_FAILED);
    assertThat(end.detail()).contains("/no/java");
  }

  @Test
  void aFailedTrialLeavesALogAndNoSamples() throws InterruptedException, IOException {
    failed(harness.start(FakeModels.ERROR));

    assertThat(Files.readString(harness.log())).contains("The fake does not feel like it.");
    assertThat(harness.samples()).doesNotExist();
  }
}
