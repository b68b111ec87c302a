package io.dynobench.worker.surroundings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the counters at the boundaries of windows, on a thread of its own: as many windows as
 * fit best between begin and end, the last one as long as it has to be. With several streams the
 * end is that of the last one, while the windows of the result go to the end of the first.
 */
public final class SurroundingsWatch {

  private final Counters counters;
  private final Duration window;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "surroundings");
  private long begin;
  private boolean ended;

  private SurroundingsWatch(Path root, Duration window) {
    counters = new Counters(root);
    this.window = window;
  }

  /** Looks for the first time before it returns. */
  public static SurroundingsWatch of(Duration window) {
    var watch = new SurroundingsWatch(Path.of("/"), window);
    watch.counters.look(); // what a first look loads and allocates belongs to nobody's window
    watch.snapshots.add(watch.counters.look());
    watch.thread.setDaemon(true);
    return watch;
  }

  /**
   * Looks at the end of every window from now on.
   *
   * @param nanos of {@link System#nanoTime}, when the first window begins
   */
  public void beginAt(long nanos) {
    begin = nanos;
    thread.start();
  }

  /** Looks for the last time; to be called when what is watched ends, before anything else. */
  public Surroundings end() throws InterruptedException {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    thread.join();
    Snapshot last = counters.look();
    return Surroundings.between(
        windows(begin, window.toNanos(), snapshots, last), counters.unavailable());
  }

  /**
   * The snapshots that windows begin and end with. A run hardly ever ends with a window: a boundary
   * right before the end gives way to it.
   *
   * @param seen the first, and those at the boundaries so far
   */
  static List<Snapshot> windows(long begin, long window, List<Snapshot> seen, Snapshot last) {
    int count = (int) Math.max(1, Math.round((double) (last.nanos() - begin) / window));
    List<Snapshot> kept = new ArrayList<>(seen.subList(0, Math.min(count, seen.size())));
    kept.add(last);
    return kept;
  }

  private synchronized void watch() {
    try {
      long next = begin;
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
