package io.dynobench.supervisor;

import io.dynobench.bench.FailureReason;
import io.dynobench.protocol.Message;
import jakarta.annotation.PreDestroy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Starts workers as child processes of this server; none of them outlives it. */
@Service
class LocalWorkerSupervisor implements WorkerSupervisor {

  private static final Logger log = LoggerFactory.getLogger(LocalWorkerSupervisor.class);
  private static final WorkerOutcome SHUT_DOWN = new WorkerOutcome.Cancelled();

  private final WorkerHost host;
  private final WorkerProperties worker;
  private final TrialProperties trials;
  private final EngineProperties engines;
  private final Set<WorkerSession> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Autowired
  LocalWorkerSupervisor(
      @Value("${dynobench.data-dir}") Path dataDir,
      WorkerProperties worker,
      TrialProperties trials,
      EngineProperties engines,
      Clock clock) {
    this(WorkerHost.here(dataDir), worker, trials, engines);
    Leftovers.sweep(Path.of(System.getProperty("java.io.tmpdir")), clock.instant());
  }

  LocalWorkerSupervisor(
      WorkerHost host, WorkerProperties worker, TrialProperties trials, EngineProperties engines) {
    trials.requireRoomIn(worker.heap());
    this.host = host;
    this.worker = worker;
    this.trials = trials;
    this.engines = engines;
  }

  @Override
  public RunningWorker start(WorkerRequest request, WorkerListener listener) {
    if (closed) {
      return new StillbornWorker(SHUT_DOWN);
    }
    WorkerSession session;
    try {
      session = launch(request, listener);
    } catch (UnsupportedOperationException e) {
      return new StillbornWorker(
          new WorkerOutcome.Failed(FailureReason.UNSUPPORTED, String.valueOf(e.getMessage())));
    } catch (IOException | RuntimeException e) {
      log.warn("No worker could be started", e);
      return new StillbornWorker(
          new WorkerOutcome.Failed(
              FailureReason.WORKER_START_FAILED, "No worker could be started: " + e.getMessage()));
    }
    running.add(session);
    session.outcome().thenRun(() -> running.remove(session));
    session.begin();
    if (closed) {
      session.interrupt(SHUT_DOWN);
    }
    return session;
  }

  private WorkerSession launch(WorkerRequest request, WorkerListener listener) throws IOException {
    Files.createDirectories(request.logFile().toAbsolutePath().getParent());
    Files.createDirectories(request.samplesFile().toAbsolutePath().getParent());
    WorkerSocket socket = WorkerSocket.open();
    try {
      var command = WorkerCommand.of(host, worker, engines, request, socket);
      var order =
          new Message.Start(
              request.spec(),
              request.model(),
              command.threads(),
              request.samplesFile().toAbsolutePath(),
              Math.max(1, trials.maxSamples() / request.spec().forks()),
              request.powerMetered(),
              request.data(),
              request.parametersFile());
      var limits =
          new Conversation.Limits(worker.startTimeout(), trials.stallTimeout(), trials.timeout());
      return new WorkerSession(
          process(command, socket),
          socket,
          order,
          new CappedLog(request.logFile(), trials.logLimit().toBytes()),
          request.logFile(),
          worker.heap(),
          new Conversation(socket.token(), limits, System.nanoTime()),
          listener);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static Process process(WorkerCommand command, WorkerSocket socket) throws IOException {
    var builder = new ProcessBuilder(command.line());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    builder.directory(socket.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    return builder.start();
  }

  /** Ends all workers, and starts no more. */
  @PreDestroy
  void close() throws InterruptedException {
    closed = true;
    for (WorkerSession session : running) {
      session.interrupt(SHUT_DOWN);
    }
    for (WorkerSession session : running) {
      try {
        session.outcome().get(Conversation.GRACE.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // It was killed; more cannot be done.
      }
    }
  }
}
