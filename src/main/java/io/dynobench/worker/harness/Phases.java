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

/**
 * Marks the phases of a trial for the server. Looks at the streams now and then, on a thread of its
 * own, and tells how far they are.
 */
final class Phases implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Message.Start start;
  private final Progress progress;
  private final Consumer<Message> server;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Phases::daemon);

  private final Map<TrialPhase, Duration> lengths = new EnumMap<>(TrialPhase.class);

  private long began;

  Phases(Message.Start start, Pace pace, Consumer<Message> server) {
    this.start = start;
    this.server = server;
    progress = new Progress(start, pace);
    timer.scheduleAtFixedRate(
        () -> server.accept(progress.report()), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * @return a gauge for every stream that takes part
   */
  List<Gauge> begin(TrialPhase next, int streams) {
    server.accept(new Message.Marked(PhaseMark.begin(next)));
    began = System.nanoTime();
    List<Gauge> gauges = Stream.generate(Gauge::new).limit(streams).toList();
    progress.enter(next, gauges);
    return gauges;
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
