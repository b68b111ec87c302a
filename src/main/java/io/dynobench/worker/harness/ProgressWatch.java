package io.dynobench.worker.harness;

import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the streams now and then, on a thread of its own, and tells how far they are. */
final class ProgressWatch implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final TrialSpec spec;
  private final Pace pace;
  private final Consumer<Message.Progress> listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private Phase phase = Phase.LOAD;
  private List<Gauge> gauges = List.of();
  private double reported;
  private long lastCalls;
  private long lastElapsed;

  ProgressWatch(TrialSpec spec, Pace pace, Consumer<Message.Progress> listener) {
    this.spec = spec;
    this.pace = pace;
    this.listener = listener;
    timer.scheduleAtFixedRate(this::report, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized void enter(Phase next, List<Gauge> gaugesOfPhase) {
    phase = next;
    gauges = List.copyOf(gaugesOfPhase);
    lastCalls = 0;
    lastElapsed = 0;
  }

  private synchronized void report() {
    double fraction = phase.fraction(spec.profile(), doneOfPhase());
    reported = Math.max(reported, fraction);
    listener.accept(new Message.Progress(phase.id(), reported, throughput()));
  }

  /** The slowest stream counts; they measure for a quota of calls together. */
  private double doneOfPhase() {
    double elapsed = gauges.stream().mapToLong(Gauge::elapsedNanos).min().orElse(0);
    double calls = gauges.stream().mapToLong(Gauge::calls).sum();
    return switch (phase) {
      case LOAD -> 0;
      case WARM_UP -> elapsed / pace.minWarmUp();
      case MEASURE -> Math.min(elapsed / pace.minMeasure(), calls / pace.quota());
    };
  }

  /** Of the time since the last report, samples/s; null when nothing was done in it. */
  private @Nullable Double throughput() {
    long calls = gauges.stream().mapToLong(Gauge::calls).sum();
    long elapsed = gauges.stream().mapToLong(Gauge::elapsedNanos).sum();
    if (calls <= lastCalls || elapsed <= lastElapsed) {
      return null;
    }
    double perStream = (calls - lastCalls) * 1e9 / (elapsed - lastElapsed);
    lastCalls = calls;
    lastElapsed = elapsed;
    return perStream * gauges.size() * spec.batchSize();
  }

  /** Lets a report that is being sent be sent: an interrupt would close the connection. */
  @Override
  public void close() throws InterruptedException {
    timer.shutdown();
    timer.awaitTermination(1, TimeUnit.SECONDS);
  }
}
