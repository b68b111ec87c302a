package io.dynobench.supervisor;

import io.dynobench.bench.FailureReason;
import io.dynobench.protocol.Message;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been said between server and worker, and what follows from it: pure state, times in
 * nanoseconds of any clock.
 */
final class Conversation {

  /** A worker that has said all it will may take so long to end. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private final String token;
  private final Limits limits;
  private final long startedAt;
  private long lastHeard;
  private boolean greeted;
  private boolean ending;
  private boolean hopeless;
  private @Nullable WorkerOutcome verdict;

  Conversation(String token, Limits limits, long startedAt) {
    this.token = token;
    this.limits = limits;
    this.startedAt = startedAt;
    this.lastHeard = startedAt;
  }

  /** The first verdict stands. */
  Optional<WorkerOutcome> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** Whether the worker has reported for duty. */
  boolean greeted() {
    return greeted;
  }

  /** Whether nothing good can come from the worker any more, so that it is to be killed. */
  boolean hopeless() {
    return hopeless;
  }

  /** When {@link #overdue} is to be called, unless something happens before. */
  long deadline() {
    if (ending) {
      return lastHeard + GRACE.toNanos();
    }
    Duration silence = greeted ? limits.stall() : limits.start();
    return Math.min(lastHeard + silence.toNanos(), startedAt + limits.total().toNanos());
  }

  /**
   * @return whether the worker just reported for duty and is to be given its trial
   */
  boolean heard(Message message, long now) {
    lastHeard = now;
    if (!greeted) {
      return greet(message);
    }
    if (message instanceof Message.Finished finished) {
      conclude(new WorkerOutcome.Measured(finished.measurement()));
    } else if (message instanceof Message.Failed failed) {
      conclude(new WorkerOutcome.Failed(failed.reason(), failed.detail()));
    } else if (message instanceof Message.Hello || message instanceof Message.Start) {
      giveUp(FailureReason.BAD_OUTPUT, "The worker sent a message out of turn.");
    }
    return false;
  }

  void garbled(String detail, long now) {
    lastHeard = now;
    giveUp(FailureReason.BAD_OUTPUT, "The worker sent " + detail);
  }

  /** The connection or the process is gone; the other is to follow. */
  void partedWays(long now) {
    lastHeard = now;
    ending = true;
  }

  /** Neither a message nor an end for too long. */
  void overdue(long now) {
    if (ending) {
      giveUp(FailureReason.NO_RESULT, "The worker closed its connection and did not end.");
    } else if (now - startedAt >= limits.total().toNanos()) {
      giveUp(
          FailureReason.TIMEOUT,
          "The trial took longer than %d s; see dynobench.trials.timeout."
              .formatted(limits.total().toSeconds()));
    } else if (greeted) {
      giveUp(
          FailureReason.TIMEOUT,
          "The worker sent nothing for %d s; see dynobench.trials.stall-timeout."
              .formatted(limits.stall().toSeconds()));
    } else {
      giveUp(
          FailureReason.WORKER_START_FAILED,
          "The worker did not report for duty within %d s; see dynobench.worker.start-timeout."
              .formatted(limits.start().toSeconds()));
    }
    lastHeard = now;
  }

  /** Ends it with a verdict of the server's own, unless there is one. */
  void giveUp(FailureReason reason, String detail) {
    conclude(new WorkerOutcome.Failed(reason, detail));
    hopeless = true;
  }

  private void conclude(WorkerOutcome outcome) {
    if (verdict == null) {
      verdict = outcome;
    }
    ending = true;
  }

  private boolean greet(Message message) {
    if (!(message instanceof Message.Hello hello)) {
      giveUp(FailureReason.BAD_OUTPUT, "The worker spoke before it reported for duty.");
    } else if (hello.version() != Message.VERSION) {
      giveUp(
          FailureReason.WORKER_START_FAILED,
          ("The worker speaks version %d of the protocol, this server version %d."
                  + " Was the program replaced while the server ran?")
              .formatted(hello.version(), Message.VERSION));
    } else if (!hello.token().equals(token)) {
      giveUp(
          FailureReason.WORKER_START_FAILED,
          "Another process than the one that was started reported for duty.");
    } else {
      greeted = true;
    }
    return greeted;
  }

  /**
   * How long a worker may take.
   *
   * @param start to report for duty
   * @param stall between two messages
   * @param total from start to end
   */
  record Limits(Duration start, Duration stall, Duration total) {}
}
