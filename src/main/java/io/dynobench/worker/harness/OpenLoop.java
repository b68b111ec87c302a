package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;

/**
 * Serves requests when they arrive, whether the last one is done or not; times every one from the
 * moment when it was due. A request that finds all streams busy waits, and its wait counts: a loop
 * that begins its clock when it gets round to a request omits the wait (Tene's "coordinated
 * omission").
 */
final class OpenLoop {

  private OpenLoop() {}

  static Recording run(ModelStream stream, Arrivals arrivals, Recording recording, Gauge gauge) {
    long completed = arrivals.begin();
    while (completed < arrivals.deadline() && !recording.full()) {
      int request = arrivals.take();
      if (request < 0) {
        break;
      }
      long due = arrivals.due(request);
      stream.waitUntil(due);
      long issued = stream.nanoTime();
      stream.issue();
      stream.complete();
      completed = stream.nanoTime();
      recording.add(due, issued, completed);
      gauge.set(recording.count(), completed - arrivals.begin());
    }
    return recording;
  }
}
