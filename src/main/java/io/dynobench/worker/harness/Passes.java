package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencySummary;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.TrialPhase;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.surroundings.Surroundings;
import io.dynobench.worker.surroundings.SurroundingsWatch;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The passes over a loaded model. Each is apart from the others and marked for the server. */
final class Passes {

  /** Graph executors specialise on the first calls, and take their memory then. */
  private static final int FIRST_CALLS = 3;

  private static final int EMPTY_BARRIERS = 1_000;

  private final Message.Start start;
  private final Pace pace;
  private final Streams streams;
  private final Phases phases;

  Passes(Message.Start start, Pace pace, Streams streams, Phases phases) {
    this.start = start;
    this.pace = pace;
    this.streams = streams;
    this.phases = phases;
  }

  /** The first call of all, in nanoseconds. */
  long coldStart() throws TrialFailure, InterruptedException {
    return streams.first(
        (stream, index) -> {
          long issued = stream.nanoTime();
          stream.issue();
          stream.complete();
          return stream.nanoTime() - issued;
        });
  }

  /** The model is loaded and nothing runs. */
  void base() throws TrialFailure, InterruptedException {
    phases.begin(TrialPhase.BASE, 0);
    long nanos = Timetable.base(start.spec().profile()).toNanos();
    streams.first(
        (stream, index) -> {
          stream.waitUntil(stream.nanoTime() + nanos);
          return nanos;
        });
    phases.end(TrialPhase.BASE, 0, nanos);
  }

  /** The first calls of all streams, side by side. */
  void firstCalls() throws TrialFailure, InterruptedException {
    phases.begin(TrialPhase.MEMORY, streams.count());
    long begin = streams.soon();
    var loops =
        streams.all(
            (stream, index) -> {
              stream.waitUntil(begin);
              return PlainLoop.ofCalls(stream, FIRST_CALLS);
            });
    endOf(TrialPhase.MEMORY, begin, loops);
  }

  /** What the timed loop itself takes for a call, in nanoseconds. */
  long floor() throws TrialFailure, InterruptedException {
    return streams.first((stream, index) -> HarnessFloor.nanos(stream, start.spec().profile()));
  }

  /** What a barrier costs that has nothing to wait for, in nanoseconds: the median of many. */
  long emptyBarrier() throws TrialFailure, InterruptedException {
    return streams.first(
        (stream, index) -> {
          long[] durations = new long[EMPTY_BARRIERS];
          for (int i = 0; i < durations.length; i++) {
            stream.issueNothing();
            long begin = stream.nanoTime();
            stream.complete();
            durations[i] = stream.nanoTime() - begin;
          }
          return median(durations);
        });
  }

  List<WarmUp> warmUp() throws TrialFailure, InterruptedException {
    List<Gauge> gauges = phases.begin(TrialPhase.WARM_UP, streams.count());
    var all = new WarmingUp(streams.soon(), streams.count());
    var warmUps = streams.all((stream, index) -> WarmUp.run(stream, pace, all, gauges.get(index)));
    double seconds = warmUps.stream().mapToDouble(WarmUp::seconds).max().orElse(0);
    long calls = warmUps.stream().mapToLong(WarmUp::iterations).sum();
    phases.end(TrialPhase.WARM_UP, calls, Math.round(seconds * 1e9));
    return warmUps;
  }

  /**
   * Makes the room for the samples, and collects the garbage so far: both before the warm-up, so
   * that neither is in the timed pass, nor between it and the warm-up.
   */
  TimedPass prepare() throws TrialFailure {
    Double rate = start.spec().arrivalRate();
    TimedPass pass = rate == null ? closedLoops() : openLoop(rate);
    System.gc();
    return pass;
  }

  /**
   * The timed pass.
   *
   * @param actual whose clock times it
   */
  Timed measure(TimedPass pass, EngineDescription actual)
      throws TrialFailure, InterruptedException {
    streams.all(
        (stream, index) -> {
          stream.beforeTimed();
          return index;
        });
    List<Gauge> gauges = phases.begin(TrialPhase.MEASURE, streams.count());
    SurroundingsWatch watch =
        actual.realTime() ? SurroundingsWatch.of(Duration.ofNanos(pace.window())) : null;
    long begin = streams.soon();
    if (watch != null) {
      watch.beginAt(begin);
    }
    Supplier<Timed> merging = pass.run(begin, gauges);
    Surroundings seen = watch == null ? Surroundings.ofAnotherClock(actual.clock()) : watch.end();
    Timed timed = merging.get();
    phases.end(TrialPhase.MEASURE, timed.recordings().count(), timed.nanos());
    return timed.in(seen);
  }

  /** What streams look at when the timed pass is over, and before anything else runs. */
  void lookBack() throws TrialFailure, InterruptedException {
    phases.begin(TrialPhase.ACCURACY, 0);
    long begin = System.nanoTime();
    streams.all(
        (stream, index) -> {
          stream.afterTimed();
          return index;
        });
    phases.end(TrialPhase.ACCURACY, 0, System.nanoTime() - begin);
  }

  private TimedPass closedLoops() {
    int share = Math.max(1, start.maxSamples() / streams.count());
    int capacity = pace.mostCalls() < share ? pace.mostCalls() + 1 : share;
    List<Recording> recordings =
        Stream.generate(() -> Recording.ofClosedLoop(capacity)).limit(streams.count()).toList();
    return (begin, gauges) -> {
      var finish = new Finish(pace, begin);
      streams.all(
          (stream, index) ->
              ClosedLoop.run(stream, finish, recordings.get(index), gauges.get(index)));
      return () -> {
        recordings.forEach(recording -> recording.endAt(finish.stopAt()));
        return new Timed(Recordings.ofClosedLoops(recordings), null);
      };
    };
  }

  private TimedPass openLoop(double rate) throws TrialFailure {
    var arrivals = Arrivals.of(rate, pace, start.maxSamples(), start.spec().seed());
    if (arrivals.count() == 0) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "At %s requests/s none arrives within the %d s that the profile measures at most."
              .formatted(rate, Duration.ofNanos(pace.maxMeasure()).toSeconds()));
    }
    int capacity = arrivals.roomFor(streams.count());
    List<Recording> recordings =
        Stream.generate(() -> Recording.ofOpenLoop(capacity)).limit(streams.count()).toList();
    return (begin, gauges) -> {
      arrivals.beginAt(begin);
      streams.all(
          (stream, index) ->
              OpenLoop.run(stream, arrivals, recordings.get(index), gauges.get(index)));
      return () -> new Timed(Recordings.ofOpenLoop(recordings), arrivals);
    };
  }

  /** Before minutes are spent on a model that answers another question. */
  void requireClasses(@Nullable AccuracyPass pass) throws TrialFailure, InterruptedException {
    if (pass != null) {
      pass.requireClasses(
          streams.first(
              (stream, index) -> {
                stream.issue();
                long scores = stream.scores();
                stream.complete();
                return scores;
              }));
    }
  }

  /** Over all samples for testing; null for workloads that compare nothing. */
  @Nullable Correct accuracy(@Nullable AccuracyPass pass)
      throws TrialFailure, InterruptedException {
    if (pass == null) {
      return null;
    }
    List<Gauge> gauges = phases.begin(TrialPhase.ACCURACY, AccuracyPass.STREAMS);
    Gauge gauge = gauges.get(0);
    var outcome = streams.first((stream, index) -> pass.run(stream, gauge));
    phases.end(TrialPhase.ACCURACY, gauge.calls(), gauge.elapsedNanos());
    return outcome;
  }

  /** From encoded images to labels, one call after the other. */
  SystemPass.Outcome system() throws TrialFailure, InterruptedException {
    var pass = SystemPass.of(start.model().input(), start.spec());
    var impossible = pass.impossible();
    if (impossible.isPresent()) {
      return new SystemPass.NotMeasured(impossible.get());
    }
    List<Gauge> gauges = phases.begin(TrialPhase.SYSTEM, SystemPass.STREAMS);
    var measured = streams.first((stream, index) -> pass.run(stream, gauges.get(0)));
    phases.end(TrialPhase.SYSTEM, measured.calls(), measured.nanos());
    return measured;
  }

  /** A load like the timed one, with nothing recorded. */
  void energy() throws TrialFailure, InterruptedException {
    List<Gauge> gauges = phases.begin(TrialPhase.ENERGY, streams.count());
    long begin = streams.soon();
    long length = start.spec().profile().energy().toNanos();
    Double rate = start.spec().arrivalRate();
    var arrivals = rate == null ? null : SteadyArrivals.of(rate, begin, start.spec().seed());
    var loops =
        streams.all(
            (stream, index) ->
                arrivals == null
                    ? PlainLoop.until(stream, begin, length, gauges.get(index))
                    : PlainLoop.until(stream, begin, length, arrivals, gauges.get(index)));
    endOf(TrialPhase.ENERGY, begin, loops);
  }

  private void endOf(TrialPhase phase, long begin, List<PlainLoop> loops) {
    long calls = loops.stream().mapToLong(PlainLoop::calls).sum();
    long end = loops.stream().mapToLong(PlainLoop::end).max().orElse(begin);
    phases.end(phase, calls, end - begin);
  }

  private static long median(long[] durations) {
    return LatencySummary.of(durations).percentile(0.5);
  }

  /** The timed pass, with everything that it needs at hand. */
  interface TimedPass {

    /**
     * @param begin a little ahead on the clock of the streams
     * @param gauges one per stream
     * @return adds up what the streams recorded, which is not watched any more
     */
    Supplier<Timed> run(long begin, List<Gauge> gauges) throws TrialFailure, InterruptedException;
  }
}
