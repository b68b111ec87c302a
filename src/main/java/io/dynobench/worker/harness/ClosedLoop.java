package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;

/** Issues the next call when the last one is done, and times every one. */
final class ClosedLoop {

  private ClosedLoop() {}

  static Recording run(ModelStream stream, Finish finish, Recording recording, Gauge gauge) {
    long begin = finish.begin();
    stream.waitUntil(begin);
    int windows = finish.firstBoundary();
    long completed;
    do {
      long issued = stream.nanoTime();
      stream.issue();
      stream.complete();
      completed = stream.nanoTime();
      recording.add(issued, issued, completed);
      gauge.set(recording.count(), completed - begin);
      while (windows <= finish.lastBoundary() && completed >= finish.boundary(windows)) {
        finish.passed(windows++, recording.count());
      }
      if (recording.full() || recording.count() == finish.mostCalls()) {
        finish.stopAt(completed);
      }
    } while (completed < finish.stopAt());
    return recording;
  }
}
