package io.dynobench.worker.harness;

import io.dynobench.bench.FailureReason;
import io.dynobench.worker.engine.EngineWords;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.OutOfMemory;
import io.dynobench.worker.engine.TrialFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** All streams of a trial, each with its one thread: engines keep state by thread. */
final class Streams {

  /** Enough for every thread to be there when they are to begin at one time. */
  private static final Duration AHEAD = Duration.ofMillis(1);

  private final List<ModelStream> streams = new ArrayList<>();
  private final List<ExecutorService> threads = new ArrayList<>();

  private Streams() {}

  static Streams open(LoadedModel model, int count) throws TrialFailure {
    var streams = new Streams();
    for (int index = 0; index < count; index++) {
      streams.streams.add(model.open(index));
      streams.threads.add(Executors.newSingleThreadExecutor(Streams::daemon));
    }
    return streams;
  }

  int count() {
    return streams.size();
  }

  long spareInputBytes() {
    return streams.stream().mapToLong(ModelStream::spareInputBytes).sum();
  }

  /** What a stream does on its thread. */
  interface Task<T> {

    /**
     * @param index of the stream, from 0
     */
    T run(ModelStream stream, int index) throws Exception;
  }

  /** Lets the first stream alone do something. */
  <T> T first(Task<T> task) throws TrialFailure, InterruptedException {
    return run(task, 1).get(0);
  }

  /**
   * Lets all streams do something side by side, and waits for them.
   *
   * @return in the order of streams
   * @throws TrialFailure when a stream fails; the others are left running, as the worker ends
   */
  <T> List<T> all(Task<T> task) throws TrialFailure, InterruptedException {
    return run(task, count());
  }

  /** A time, a little ahead on all clocks; they are one clock unless they are virtual. */
  long soon() {
    long now = streams.stream().mapToLong(ModelStream::nanoTime).max().orElseThrow();
    return now + AHEAD.toNanos();
  }

  private <T> List<T> run(Task<T> task, int count) throws TrialFailure, InterruptedException {
    BlockingQueue<Future<T>> ended = new LinkedBlockingQueue<>();
    List<Future<T>> inOrder = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      int index = each;
      var thread = new ExecutorCompletionService<T>(threads.get(index), ended);
      inOrder.add(thread.submit(() -> task.run(streams.get(index), index)));
    }
    try {
      for (int each = 0; each < count; each++) {
        ended.take().get();
      }
      List<T> results = new ArrayList<>();
      for (var each : inOrder) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private static TrialFailure failure(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof TrialFailure known) {
        return known;
      }
    }
    FailureReason reason =
        OutOfMemory.in(thrown) ? FailureReason.OUT_OF_MEMORY : FailureReason.ENGINE_ERROR;
    return new TrialFailure(reason, EngineWords.of(thrown), thrown);
  }

  private static Thread daemon(Runnable loop) {
    var thread = new Thread(loop, "stream");
    thread.setDaemon(true);
    return thread;
  }
}
