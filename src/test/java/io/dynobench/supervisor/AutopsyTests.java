package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class AutopsyTests {

  @ParameterizedTest
  @CsvSource({
    "0,NO_RESULT",
    "1,NO_RESULT",
    "3,NO_RESULT",
    "70,NO_RESULT",
    "129,WORKER_KILLED",
    "130,WORKER_KILLED",
    "137,WORKER_KILLED",
    "143,WORKER_KILLED",
    "132,WORKER_CRASHED",
    "134,WORKER_CRASHED",
    "135,WORKER_CRASHED",
    "136,WORKER_CRASHED",
    "139,WORKER_CRASHED"
  })
  void readsTheExitCode(int code, FailureReason reason) {
    assertThat(explain(code).reason()).isEqualTo(reason);
    assertThat(explain(code).detail()).contains("exit code " + code);
  }

  @Test
  void knowsTheJvmsWordsForAFullHeap() {
    var end = explain(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space");

    assertThat(end.reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
    assertThat(end.detail()).contains("512 MB", "dynobench.worker.heap");
  }

  @Test
  void knowsWhenNativeMemoryIsShort() {
    var abort = "terminate called after throwing an instance of 'std::bad_alloc'";

    assertThat(explain(134, abort).reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exception in thread \"main\" java.lang.OutOfMemoryError",
        "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory",
        "# There is insufficient memory for the Java Runtime Environment to continue.",
        "Error occurred during initialization of VM\nCould not reserve enough space for heap",
        "libgomp: Out of memory allocating 4096 bytes"
      })
  void knowsOtherWordsForIt(String words) {
    var end = explain(1, words.lines().toArray(String[]::new));

    assertThat(end.reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
    assertThat(end.detail()).contains("from the system");
  }

  @Test
  void takesSignalAndFrameFromTheCrashReport() {
    var end =
        explain(
            134,
            "# A fatal error has been detected by the Java Runtime Environment:",
            "#",
            "#  SIGSEGV (0xb) at pc=0x00007f, pid=1, tid=2",
            "# Problematic frame:",
            "# C  [libtorch_cpu.so+0x955c]  at::native::conv2d+0xac");

    assertThat(end.detail())
        .isEqualTo(
            "The worker crashed (exit code 134): SIGSEGV (0xb) in C  [libtorch_cpu.so+0x955c] "
                + " at::native::conv2d+0xac.");
  }

  @Test
  void recognisesACrashReportWithAnyExitCode() {
    var end = explain(1, "# A fatal error has been detected by the Java Runtime Environment:");

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_CRASHED);
  }

  @Test
  void suspectsTheKernelOfSigkillOnly() {
    assertThat(explain(137).detail()).contains("runs out of memory");
    assertThat(explain(143).detail()).doesNotContain("memory");
  }

  @Test
  void quotesTheLastWordsOfAWorkerThatNeverReported() {
    var end = Autopsy.explain(1, false, List.of("a", "b", "", "c", "d"), DataSize.ofMegabytes(1));

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_START_FAILED);
    assertThat(end.detail()).endsWith("Its last words: b\nc\nd");
  }

  private static WorkerOutcome.Failed explain(int code, String... log) {
    return Autopsy.explain(code, true, List.of(log), DataSize.ofMegabytes(512));
  }
}
