package io.dynobench.fake;

import io.dynobench.worker.engine.ModelStream;

/** Has a clock of its own that only calls advance, so that its timing is exact under any load. */
final class VirtualStream implements ModelStream {

  private static final double NANOS_PER_MS = 1e6;

  /** A long time, as few calls of the system pass are enough for tests. */
  private static final long INFER_NANOS = 250_000_000;

  /** How long a call takes. */
  interface Timing {

    /**
     * @param call number of the call, from 0
     * @param seconds that the stream's clock shows
     * @return milliseconds
     */
    double millis(int call, double seconds);
  }

  private final Timing timing;
  private final boolean asynchronous;
  private final long barrier;
  private final long oversleep;
  private long now;
  private long ready;
  private int calls;

  private VirtualStream(Timing timing, boolean asynchronous, long barrier, long oversleep) {
    this.timing = timing;
    this.barrier = barrier;
    this.oversleep = oversleep;
    this.asynchronous = asynchronous;
  }

  /** The call itself takes its time. */
  static VirtualStream blocking(Timing timing) {
    return new VirtualStream(timing, false, 0, 0);
  }

  /** The call returns at once and is done later, as on a GPU. */
  static VirtualStream asynchronous(Timing timing) {
    return new VirtualStream(timing, true, 0, 0);
  }

  /** Waiting for a call takes time of its own. */
  static VirtualStream withBarrier(Timing timing, long barrierNanos) {
    return new VirtualStream(timing, true, barrierNanos, 0);
  }

  /** Whoever waits for a time is woken late. */
  static VirtualStream oversleeping(Timing timing, long nanos) {
    return new VirtualStream(timing, false, 0, nanos);
  }

  @Override
  public void issue() {
    ready = now + Math.round(timing.millis(calls++, now / 1e9) * NANOS_PER_MS);
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
    now += INFER_NANOS;
    return batch;
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void waitUntil(long time) {
    now = now < time ? time + oversleep : now;
  }

  @Override
  public long spareInputBytes() {
    return 0;
  }
}
