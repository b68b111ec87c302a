package io.dynobench.fake;

import io.dynobench.worker.engine.ModelStream;

/** Behaves for a few calls, then does something that a worker must not do. */
final class MisbehavingStream implements ModelStream {

  private static final int GOOD_CALLS = 3;

  private final RealStream good = new RealStream();
  private final Misbehaviour bad;
  private final int goodCalls;
  private int calls;

  MisbehavingStream(Misbehaviour bad) {
    this(bad, GOOD_CALLS);
  }

  private MisbehavingStream(Misbehaviour bad, int goodCalls) {
    this.bad = bad;
    this.goodCalls = goodCalls;
  }

  /** Not one call is good. */
  static MisbehavingStream atOnce(Misbehaviour bad) {
    return new MisbehavingStream(bad, 0);
  }

  @Override
  public void issue() {
    if (++calls > goodCalls) {
      bad.happen();
    }
  }

  @Override
  public void complete() {
    good.complete();
  }

  @Override
  public void issueNothing() {
    good.issueNothing();
  }

  @Override
  public float[] infer(float[] batch) {
    issue();
    complete();
    return new float[batch.length];
  }

  @Override
  public long nanoTime() {
    return good.nanoTime();
  }

  @Override
  public long spareInputBytes() {
    return 0;
  }
}
