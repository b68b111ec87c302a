package io.dynobench.worker.surroundings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at the counters at the boundaries of windows, on a thread of its own. */
public final class SurroundingsWatch {

  private final Counters counters;
  private final Duration window;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "surroundings");
  private boolean ended;

  private SurroundingsWatch(Path root, Duration window) {
    counters = new Counters(root);
    this.window = window;
  }

  /** Looks for the first time before it returns. */
  public static SurroundingsWatch begin(Duration window) {
    var watch = new SurroundingsWatch(Path.of("/"), window);
    watch.counters.look(); // what a first look loads and allocates belongs to nobody's window
    watch.snapshots.add(watch.counters.look());
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** Looks for the last time. */
  public Surroundings end() throws InterruptedException {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    thread.join();
    snapshots.add(counters.look());
    return Surroundings.between(snapshots, counters.unavailable());
  }

  private synchronized void watch() {
    try {
      long next = System.nanoTime();
      while (!ended) {
        next += window.toNanos();
        for (long left = left(next); left > 0 && !ended; left = left(next)) {
          wait(left);
        }
        if (!ended) {
          snapshots.add(counters.look());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In milliseconds, rounded up. */
  private static long left(long time) {
    return Math.max(0, (time - System.nanoTime() + 999_999) / 1_000_000);
  }
}
