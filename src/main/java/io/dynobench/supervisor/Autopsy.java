package io.dynobench.supervisor;

import io.dynobench.bench.FailureReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Explains the death of a worker that sent no result, from its exit code and its last words. */
final class Autopsy {

  private static final int JAVA_OUT_OF_MEMORY = 3; // what -XX:+ExitOnOutOfMemoryError exits with
  private static final int SIGNAL = 128;
  private static final String FATAL =
      "# A fatal error has been detected by the Java Runtime Environment:";
  private static final int EXCERPT = 3;

  private static final Map<Integer, String> CRASHES =
      Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 11, "SIGSEGV");
  private static final Map<Integer, String> KILLS =
      Map.of(1, "SIGHUP", 2, "SIGINT", 9, "SIGKILL", 15, "SIGTERM");

  private final int exitCode;
  private final List<String> log;

  private Autopsy(int exitCode, List<String> log) {
    this.exitCode = exitCode;
    this.log = log;
  }

  /**
   * @param reported whether the worker had reported for duty
   * @param log its output, as far as it was kept
   */
  static WorkerOutcome.Failed explain(
      int exitCode, boolean reported, List<String> log, DataSize heap) {
    var autopsy = new Autopsy(exitCode, log);
    if (autopsy.javaOutOfMemory()) {
      return failed(
          FailureReason.OUT_OF_MEMORY,
          "The worker's Java heap of %d MB is full; see dynobench.worker.heap."
              .formatted(heap.toMegabytes()));
    }
    if (autopsy.nativeOutOfMemory()) {
      return failed(
          FailureReason.OUT_OF_MEMORY,
          "The worker could not get memory from the system (exit code %d).".formatted(exitCode));
    }
    String crash = CRASHES.get(exitCode - SIGNAL);
    if (crash != null || autopsy.said(FATAL)) {
      return failed(FailureReason.WORKER_CRASHED, autopsy.crash(crash));
    }
    String kill = KILLS.get(exitCode - SIGNAL);
    if (kill != null) {
      return failed(FailureReason.WORKER_KILLED, autopsy.kill(kill));
    }
    return reported
        ? failed(FailureReason.NO_RESULT, autopsy.ending("without sending a result"))
        : failed(FailureReason.WORKER_START_FAILED, autopsy.ending("before it reported for duty"));
  }

  private boolean javaOutOfMemory() {
    return exitCode == JAVA_OUT_OF_MEMORY
        && said("java.lang.OutOfMemoryError")
        && !said("java.lang.OutOfMemoryError: unable to create native thread");
  }

  /** Of Java, too, which throws its error also when the system gives it no memory. */
  private boolean nativeOutOfMemory() {
    return said("std::bad_alloc")
        || said("Exception in thread \"main\" java.lang.OutOfMemoryError")
        || said("java.lang.OutOfMemoryError: unable to create native thread")
        || said("libgomp: Out of memory allocating")
        || said("There is insufficient memory for the Java Runtime Environment to continue")
        || said("Could not reserve enough space for");
  }

  /** The JVM catches what it can, describes it in the log and aborts: 134 hides the signal. */
  private String crash(@Nullable String signal) {
    String told =
        after("#  SIG")
            .map(text -> "SIG" + text.replaceFirst(" at pc=.*", ""))
            .orElse(signal == null ? "" : signal);
    String where = nextAfter("# Problematic frame:").map(" in "::concat).orElse("");
    return "The worker crashed (exit code %d): %s%s.".formatted(exitCode, told, where);
  }

  private Optional<String> after(String beginning) {
    return log.stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .findFirst();
  }

  private Optional<String> nextAfter(String line) {
    int at = log.indexOf(line);
    return at < 0 || at + 1 == log.size()
        ? Optional.empty()
        : Optional.of(log.get(at + 1).replaceFirst("^# ", ""));
  }

  private String kill(String signal) {
    String suspect =
        signal.equals("SIGKILL")
            ? " Often it is the kernel, when the machine or the container runs out of memory."
            : "";
    return "Something outside Dynobench ended the worker with %s (exit code %d).%s"
        .formatted(signal, exitCode, suspect);
  }

  private String ending(String how) {
    String detail = "The worker ended with exit code %d %s.".formatted(exitCode, how);
    List<String> words = log.stream().filter(line -> !line.isBlank()).toList();
    List<String> last = words.subList(Math.max(0, words.size() - EXCERPT), words.size());
    return last.isEmpty() ? detail : detail + " Its last words: " + String.join("\n", last);
  }

  private boolean said(String words) {
    return log.stream().anyMatch(line -> line.contains(words));
  }

  private static WorkerOutcome.Failed failed(FailureReason reason, String detail) {
    return new WorkerOutcome.Failed(reason, detail);
  }
}
