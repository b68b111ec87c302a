package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;

/** One closed loop: warms up, waits for the others, measures. */
final class StreamLoop implements Callable<StreamLoop.Run> {

  private final ModelStream stream;
  private final Pace pace;
  private final Gauge warmUpGauge;
  private final Gauge measureGauge;
  private final CyclicBarrier start;
  private final Finish finish;
  private final Recording recording;

  StreamLoop(
      ModelStream stream,
      Pace pace,
      Gauge warmUpGauge,
      Gauge measureGauge,
      CyclicBarrier start,
      Finish finish,
      Recording recording) {
    this.stream = stream;
    this.pace = pace;
    this.warmUpGauge = warmUpGauge;
    this.measureGauge = measureGauge;
    this.start = start;
    this.finish = finish;
    this.recording = recording;
  }

  @Override
  public Run call() throws Exception {
    WarmUp warmUp = WarmUp.run(stream, pace, warmUpGauge);
    start.await();
    measure();
    return new Run(warmUp, recording);
  }

  private void measure() {
    long begin = finish.begin();
    stream.catchUp(begin);
    int windows = pace.firstBoundary();
    long completed;
    do {
      long issued = stream.nanoTime();
      stream.issue();
      stream.complete();
      completed = stream.nanoTime();
      recording.add(issued, completed - issued);
      measureGauge.set(recording.count(), completed - begin);
      while (windows <= pace.lastBoundary() && completed >= finish.boundary(windows)) {
        finish.passed(windows++, recording.count());
      }
      if (recording.full()) {
        finish.stopAt(completed);
      }
    } while (completed < finish.stopAt());
  }

  record Run(WarmUp warmUp, Recording recording) {}
}
