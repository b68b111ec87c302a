package io.dynobench.jobs;

import io.dynobench.supervisor.WorkerOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The trials that run on this node, so that a cancel or a shutdown reaches their workers at once.
 */
@Component
class RunningTrials {

  /** Ctrl-C reaches workers and server together; the server hears of it a moment later. */
  private static final Duration SHUTDOWN_NOTICE = Duration.ofMillis(500);

  private final Map<UUID, RunningTrial> trials = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ApplicationContext context;

  RunningTrials(ApplicationContext context) {
    this.context = context;
  }

  RunningTrial open(TrialRow trial) {
    RunningTrial running = new RunningTrial(trial.jobId());
    trials.put(trial.id(), running);
    if (isClosing()) {
      running.stop(RunningTrial.Stop.SHUTDOWN);
    }
    return running;
  }

  void close(TrialRow trial) {
    trials.remove(trial.id());
  }

  void cancel(UUID jobId) {
    trials.values().stream()
        .filter(trial -> trial.jobId().equals(jobId))
        .forEach(trial -> trial.stop(RunningTrial.Stop.CANCELLED));
  }

  boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** Whether the server begins to shut down within the time. */
  boolean closesWithin(Duration time) throws InterruptedException {
    return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether a worker most likely died with this server, and not of itself. */
  boolean endedWithServer(WorkerOutcome.Failed failed) throws InterruptedException {
    return switch (failed.reason()) {
      case WORKER_KILLED, WORKER_CRASHED, WORKER_START_FAILED, NO_RESULT ->
          closesWithin(SHUTDOWN_NOTICE);
      case OUT_OF_MEMORY,
          TIMEOUT,
          BAD_OUTPUT,
          ENGINE_ERROR,
          MODEL_LOAD_FAILED,
          MODEL_GONE,
          DATASET_UNREADABLE,
          UNSUPPORTED,
          DEVICE_FALLBACK,
          DEVICE_GONE,
          NODE_LOST,
          FORKS_DIFFER,
          INTERNAL_ERROR ->
          false;
    };
  }

  /** Before anything else ends: beans that lanes use must outlive the workers. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void endAll(ContextClosedEvent closed) {
    if (closed.getApplicationContext() == context) {
      closing.countDown();
      trials.values().forEach(trial -> trial.stop(RunningTrial.Stop.SHUTDOWN));
    }
  }
}
