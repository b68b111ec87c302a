package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;

/**
 * A stream whose calls do nothing: what a loop reads on it is what the loop itself takes, barrier
 * included. The nothing that the engine is handed is made right after the clock was read the second
 * time, so that no call's time contains it.
 */
final class IdleStream implements ModelStream {

  private final ModelStream stream;
  private boolean handedIn;

  IdleStream(ModelStream stream) {
    this.stream = stream;
  }

  @Override
  public void issue() {}

  @Override
  public void complete() {
    stream.complete();
    handedIn = false;
  }

  @Override
  public long nanoTime() {
    long now = stream.nanoTime();
    if (!handedIn) {
      stream.issueNothing();
      handedIn = true;
    }
    return now;
  }

  @Override
  public void issueNothing() {}

  @Override
  public float[] infer(float[] batch) {
    return batch;
  }

  @Override
  public void waitUntil(long time) {
    stream.waitUntil(time);
  }

  @Override
  public long spareInputBytes() {
    return 0;
  }
}
