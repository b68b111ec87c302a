package io.dynobench.worker.harness;

import io.dynobench.bench.PhaseMark;
import io.dynobench.bench.TrialPhase;
import io.dynobench.protocol.Message;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks the phases of a trial for the server. Looks at the streams now and then, on a thread of its
 * own, and tells how far they are.
 */
final class Phases implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Message.Start start;
  private final Pace pace;
  private final Timetable timetable;
  private final Consumer<Message> server;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Phases::daemon);

  private final Map<TrialPhase, Duration> lengths = new EnumMap<>(TrialPhase.class);

  private TrialPhase phase = TrialPhase.LOAD;
  private long began;
  private List<Gauge> gauges = List.of();
  private double reported;
  private long lastCalls;
  private long lastElapsed;

  Phases(Message.Start start, Pace pace, Consumer<Message> server) {
    this.start = start;
    this.pace = pace;
    this.server = server;
    timetable = Timetable.of(start);
    timer.scheduleAtFixedRate(this::report, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * @return a gauge for every stream that takes part
   */
  List<Gauge> begin(TrialPhase next, int streams) {
    server.accept(new Message.Marked(PhaseMark.begin(next)));
    began = System.nanoTime();
    return enter(next, Stream.generate(Gauge::new).limit(streams).toList());
  }

  /**
   * @param calls of all streams in the phase
   * @param nanos that it took by the engine's clock
   */
  void end(TrialPhase ended, long calls, long nanos) {
    lengths.put(ended, Duration.ofNanos(System.nanoTime() - began));
    long samples = calls * start.spec().batchSize();
    server.accept(new Message.Marked(PhaseMark.end(ended, samples, nanos)));
  }

  /** How long each phase so far took this process, whatever the engine's clock says. */
  Map<TrialPhase, Duration> lengths() {
    return Map.copyOf(lengths);
  }

  private synchronized List<Gauge> enter(TrialPhase next, List<Gauge> gaugesOfPhase) {
    phase = next;
    gauges = gaugesOfPhase;
    lastCalls = 0;
    lastElapsed = 0;
    return gauges;
  }

  private synchronized void report() {
    reported = Math.max(reported, timetable.fraction(phase, doneOfPhase()));
    server.accept(new Message.Progress(phase.id(), reported, throughput()));
  }

  /** The slowest stream counts; they measure for a quota of calls together. */
  private double doneOfPhase() {
    double nanos = gauges.stream().mapToLong(Gauge::elapsedNanos).min().orElse(0);
    double calls = gauges.stream().mapToLong(Gauge::calls).sum();
    return switch (phase) {
      case LOAD, BASE, MEMORY -> 0;
      case MEASURE -> Math.min(nanos / pace.minMeasure(), calls / pace.quota());
      case WARM_UP, SYSTEM, ENERGY -> nanos / 1e9 / timetable.of(phase);
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
    return perStream * gauges.size() * start.spec().batchSize();
  }

  /** Lets a report that is being sent be sent: an interrupt would close the connection. */
  @Override
  public void close() throws InterruptedException {
    timer.shutdown();
    timer.awaitTermination(1, TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
