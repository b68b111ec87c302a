package io.dynobench.fake;

import io.dynobench.worker.engine.ModelStream;
import java.util.function.IntUnaryOperator;

/** Has a clock of its own that only calls advance, so that its timing is exact under any load. */
final class VirtualStream implements ModelStream {

  private static final long NANOS_PER_MS = 1_000_000;

  private final IntUnaryOperator millis;
  private final boolean asynchronous;
  private final long barrier;
  private long now;
  private long ready;
  private int calls;

  private VirtualStream(IntUnaryOperator millis, boolean asynchronous, long barrier) {
    this.millis = millis;
    this.barrier = barrier;
    this.asynchronous = asynchronous;
  }

  /** The call itself takes its time. */
  static VirtualStream blocking(IntUnaryOperator millisOfCall) {
    return new VirtualStream(millisOfCall, false, 0);
  }

  /** The call returns at once and is done later, as on a GPU. */
  static VirtualStream asynchronous(IntUnaryOperator millisOfCall) {
    return new VirtualStream(millisOfCall, true, 0);
  }

  /** Waiting for a call takes time of its own. */
  static VirtualStream withBarrier(IntUnaryOperator millisOfCall, long barrierNanos) {
    return new VirtualStream(millisOfCall, true, barrierNanos);
  }

  @Override
  public void issue() {
    ready = now + millis.applyAsInt(calls++) * NANOS_PER_MS;
    if (!asynchronous) {
      now = ready;
    }
  }

  @Override
  public void complete() {
    now = ready + barrier;
  }

  @Override
  public void issueNothing() {
    ready = now;
  }

  @Override
  public float[] infer(float[] batch) {
    issue();
    complete();
    return new float[batch.length];
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void catchUp(long nanoTime) {
    now = Math.max(now, nanoTime);
  }

  @Override
  public long spareInputBytes() {
    return 0;
  }
}
