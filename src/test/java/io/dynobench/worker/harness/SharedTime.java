package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;
import java.util.Arrays;

/**
 * One virtual time for several streams: only the stream that is earliest in it goes on, the others
 * wait for it. So whichever is free first takes the next request, on any machine.
 */
final class SharedTime {

  private final long[] now;

  SharedTime(int streams) {
    now = new long[streams];
  }

  /** A stream whose calls take the same time each. */
  ModelStream stream(int index, long serviceNanos) {
    return new SharedStream(index, serviceNanos);
  }

  /** Lets a stream begin when it is its turn. */
  void enter(int stream) {
    reach(stream, now[stream]);
  }

  /** Lets the others go on without a stream. */
  synchronized void leave(int stream) {
    now[stream] = Long.MAX_VALUE;
    notifyAll();
  }

  private synchronized void reach(int stream, long time) {
    now[stream] = time;
    notifyAll();
    try {
      while (earliest() != stream) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int earliest() {
    long least = Arrays.stream(now).min().orElseThrow();
    int stream = 0;
    while (now[stream] != least) {
      stream++;
    }
    return stream;
  }

  private final class SharedStream implements ModelStream {
    private final int index;
    private final long service;
    private long time;

    SharedStream(int index, long service) {
      this.index = index;
      this.service = service;
    }

    @Override
    public void issue() {}

    @Override
    public void complete() {
      time += service;
      reach(index, time);
    }

    @Override
    public void issueNothing() {}

    @Override
    public float[] infer(float[] batch) {
      return batch;
    }

    @Override
    public long nanoTime() {
      return time;
    }

    @Override
    public void waitUntil(long until) {
      time = Math.max(time, until);
      reach(index, time);
    }

    @Override
    public long spareInputBytes() {
      return 0;
    }
  }
}
