package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencySummary;
import io.dynobench.bench.FailureReason;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.OutOfMemory;
import io.dynobench.worker.engine.TrialFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** All closed loops of a trial. */
final class Streams {

  private static final int EMPTY_BARRIERS = 1000;

  private final List<ModelStream> streams;

  private Streams(List<ModelStream> streams) {
    this.streams = streams;
  }

  static Streams open(LoadedModel model, int count) throws TrialFailure {
    List<ModelStream> opened = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      opened.add(model.open(index));
    }
    return new Streams(opened);
  }

  /** The first call of all, in nanoseconds. */
  long coldStart() throws TrialFailure {
    ModelStream stream = streams.get(0);
    try {
      long issued = stream.nanoTime();
      stream.issue();
      stream.complete();
      return stream.nanoTime() - issued;
    } catch (RuntimeException | Error e) {
      throw failure(e);
    }
  }

  /** What a barrier costs that has nothing to wait for, in nanoseconds: the median of many. */
  long emptyBarrier() throws TrialFailure {
    ModelStream stream = streams.get(0);
    long[] durations = new long[EMPTY_BARRIERS];
    try {
      for (int i = 0; i < durations.length; i++) {
        stream.issueNothing();
        long begin = stream.nanoTime();
        stream.complete();
        durations[i] = stream.nanoTime() - begin;
      }
    } catch (RuntimeException | Error e) {
      throw failure(e);
    }
    return LatencySummary.of(durations).percentile(0.5);
  }

  long spareInputBytes() {
    return streams.stream().mapToLong(ModelStream::spareInputBytes).sum();
  }

  /**
   * Warms all streams up, then measures them together.
   *
   * @param maxSamples of all streams
   * @throws TrialFailure when a stream fails; the others are left running, as the worker ends
   */
  List<StreamLoop.Run> run(Pace pace, int maxSamples, ProgressWatch watch)
      throws TrialFailure, InterruptedException {
    List<Gauge> warmUp = gauges();
    List<Gauge> measure = gauges();
    var finish = new Finish(pace);
    var start =
        new CyclicBarrier(
            streams.size(),
            () -> {
              watch.enter(Phase.MEASURE, measure);
              finish.begin(now());
            });
    int capacity = Math.max(1, maxSamples / streams.size());
    watch.enter(Phase.WARM_UP, warmUp);
    ExecutorService threads = Executors.newFixedThreadPool(streams.size(), Streams::daemon);
    var loops = new ExecutorCompletionService<StreamLoop.Run>(threads);
    List<Future<StreamLoop.Run>> inOrder = new ArrayList<>();
    for (int index = 0; index < streams.size(); index++) {
      inOrder.add(
          loops.submit(
              new StreamLoop(
                  streams.get(index),
                  pace,
                  warmUp.get(index),
                  measure.get(index),
                  start,
                  finish,
                  new Recording(capacity))));
    }
    try {
      for (int ended = 0; ended < inOrder.size(); ended++) {
        loops.take().get();
      }
      List<StreamLoop.Run> runs = new ArrayList<>();
      for (var each : inOrder) {
        runs.add(each.get());
      }
      runs.forEach(run -> run.recording().endAt(finish.stopAt()));
      return runs;
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** The latest time that any of the clocks shows; they are one clock unless they are virtual. */
  private long now() {
    return streams.stream().mapToLong(ModelStream::nanoTime).max().orElseThrow();
  }

  private List<Gauge> gauges() {
    return Stream.generate(Gauge::new).limit(streams.size()).toList();
  }

  private static TrialFailure failure(Throwable thrown) {
    FailureReason reason =
        OutOfMemory.in(thrown) ? FailureReason.OUT_OF_MEMORY : FailureReason.ENGINE_ERROR;
    return new TrialFailure(reason, String.valueOf(thrown.getMessage()), thrown);
  }

  private static Thread daemon(Runnable loop) {
    var thread = new Thread(loop, "stream");
    thread.setDaemon(true);
    return thread;
  }
}
