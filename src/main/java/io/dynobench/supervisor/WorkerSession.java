package io.dynobench.supervisor;

import io.dynobench.bench.FailureReason;
import io.dynobench.protocol.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** One worker process from its start to its explained end. Its threads only ever block. */
final class WorkerSession implements RunningWorker {

  private static final Logger log = LoggerFactory.getLogger(WorkerSession.class);

  private final Process process;
  private final WorkerSocket socket;
  private final Message.Start order;
  private final Path logFile;
  private final DataSize heap;
  private final WorkerListener listener;
  private final Conversation conversation;
  private final WorkerLine line;
  private final Thread logCopier;
  private final BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>();
  private final CompletableFuture<WorkerOutcome> outcome = new CompletableFuture<>();
  private volatile @Nullable WorkerOutcome interruption;

  WorkerSession(
      Process process,
      WorkerSocket socket,
      Message.Start order,
      CappedLog output,
      Path logFile,
      DataSize heap,
      Conversation conversation,
      WorkerListener listener) {
    this.process = process;
    this.socket = socket;
    this.order = order;
    this.logFile = logFile;
    this.heap = heap;
    this.conversation = conversation;
    this.listener = listener;
    this.line = new WorkerLine(socket, events::add);
    this.logCopier = thread("log", () -> copyLog(output));
  }

  /** Begins to listen and to watch. */
  void begin() {
    process.onExit().thenRun(() -> events.add(new WorkerEvent.Exited(process.exitValue())));
    logCopier.start();
    thread("line", line).start();
    thread("worker", this::run).start();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public Optional<WorkerOutcome> await(Duration atMost) throws InterruptedException {
    try {
      return Optional.of(outcome.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void cancel() {
    interrupt(new WorkerOutcome.Cancelled());
  }

  /** Kills the worker; the outcome is the given one, unless the worker had sent one. */
  void interrupt(WorkerOutcome instead) {
    if (interruption == null) {
      interruption = instead;
    }
    kill();
  }

  CompletableFuture<WorkerOutcome> outcome() {
    return outcome;
  }

  private void run() {
    WorkerOutcome end;
    try {
      int exitCode = watch();
      logCopier.join(Conversation.GRACE.toMillis());
      end = explain(exitCode);
    } catch (InterruptedException | RuntimeException e) {
      log.error("Watching the worker {} failed", process.pid(), e);
      kill();
      end = new WorkerOutcome.Failed(FailureReason.INTERNAL_ERROR, String.valueOf(e));
    }
    tidyUp(end);
    outcome.complete(end);
  }

  /** What cannot be tidied up takes no result away. */
  private void tidyUp(WorkerOutcome end) {
    if (!(end instanceof WorkerOutcome.Measured)) {
      attempt("delete the samples", () -> Files.deleteIfExists(order.samplesFile()));
    }
    attempt("close the socket", socket::close);
  }

  private void attempt(String what, Tidying tidying) {
    try {
      tidying.run();
    } catch (IOException | RuntimeException e) {
      log.warn("Could not {} of worker {}", what, process.pid(), e);
    }
  }

  /** Until the process has ended and everything it said was heard. */
  private int watch() throws InterruptedException {
    Integer exitCode = null;
    boolean hungUp = false;
    while (exitCode == null || !hungUp) {
      long wait = conversation.deadline() - System.nanoTime();
      WorkerEvent event = events.poll(wait, TimeUnit.NANOSECONDS);
      long now = System.nanoTime();
      if (event instanceof WorkerEvent.Received received) {
        receive(received.message(), now);
      } else if (event instanceof WorkerEvent.Malformed malformed) {
        conversation.garbled(malformed.detail(), now);
      } else if (event instanceof WorkerEvent.HungUp) {
        hungUp = true;
        conversation.partedWays(now);
      } else if (event instanceof WorkerEvent.Exited exited) {
        exitCode = exited.code();
        conversation.partedWays(now);
        attempt("stop waiting for a call", line::stopWaiting);
      } else if (exitCode != null) {
        return exitCode; // a process that it left behind holds the connection
      } else {
        conversation.overdue(now);
      }
      if (exitCode == null && conversation.hopeless()) {
        kill();
      }
    }
    return exitCode;
  }

  private void receive(Message message, long now) {
    if (conversation.heard(message, now)) {
      try {
        line.send(order);
      } catch (IOException e) {
        log.debug("The worker {} left before it got its trial", process.pid(), e);
      }
    } else if (message instanceof Message.Progress progress) {
      tell(() -> listener.onProgress(progress.phase(), progress.fraction(), progress.throughput()));
    } else if (message instanceof Message.Marked marked) {
      tell(() -> listener.onMark(marked.mark()));
    } else if (message instanceof Message.Learned learned) {
      tell(() -> listener.onLearned(learned.point()));
    }
  }

  private void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      log.warn("A listener failed on what worker {} said", process.pid(), e);
    }
  }

  private WorkerOutcome explain(int exitCode) {
    Optional<WorkerOutcome> verdict = conversation.verdict();
    if (verdict.isPresent()) {
      return verdict.get();
    }
    WorkerOutcome interrupted = interruption;
    return interrupted != null
        ? interrupted
        : Autopsy.explain(exitCode, conversation.greeted(), logLines(), heap);
  }

  private List<String> logLines() {
    try {
      return new String(Files.readAllBytes(logFile), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly(); // Process.destroyForcibly would cut the log off
  }

  private void copyLog(CappedLog output) {
    try {
      output.copy(process.getInputStream());
    } catch (IOException e) {
      log.warn("The output of worker {} could not be kept", process.pid(), e);
    }
  }

  private Thread thread(String role, Runnable task) {
    var thread = new Thread(task, "%s-%d".formatted(role, process.pid()));
    thread.setDaemon(true);
    return thread;
  }

  @FunctionalInterface
  private interface Tidying {
    void run() throws IOException;
  }
}
