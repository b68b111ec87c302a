package io.dynobench.fake;

import io.dynobench.worker.engine.ModelStream;

/** Sleeps about 10 ms per call on the real clock. */
final class RealStream implements ModelStream {

  private boolean nothing;

  @Override
  public void issue() {
    nothing = false;
  }

  @Override
  public void issueNothing() {
    nothing = true;
  }

  @Override
  public void complete() {
    if (nothing) {
      return;
    }
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public float[] infer(float[] batch) {
    issue();
    complete();
    return new float[batch.length];
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long spareInputBytes() {
    return 0;
  }
}
