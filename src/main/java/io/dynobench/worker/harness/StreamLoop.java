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
  private final Recording recording;

  StreamLoop(
      ModelStream stream,
      Pace pace,
      Gauge warmUpGauge,
      Gauge measureGauge,
      CyclicBarrier start,
      Recording recording) {
    this.stream = stream;
    this.pace = pace;
    this.warmUpGauge = warmUpGauge;
    this.measureGauge = measureGauge;
    this.start = start;
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
    long begin = stream.nanoTime();
    long cap = begin + pace.maxMeasure();
    long boundary = begin + pace.minMeasure();
    while (!recording.full()) {
      long issued = stream.nanoTime();
      stream.issue();
      stream.complete();
      long completed = stream.nanoTime();
      recording.add(issued, completed - issued);
      measureGauge.set(recording.count(), completed - begin);
      if (completed >= boundary) {
        if (recording.count() >= pace.quota() || completed >= cap) {
          return;
        }
        boundary = Math.min(completed + pace.window(), cap);
      }
    }
  }

  record Run(WarmUp warmUp, Recording recording) {}
}
