package io.dynobench.jobs;

import io.dynobench.devices.Device;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Keeps CPU and GPU trials of this node apart, because they disturb each other's numbers: GPUs may
 * run side by side, the CPU runs alone. Whoever waits longest goes first, so that a long sweep on
 * one side does not shut out the other.
 */
@Component
class HostGate {

  /** How often those who wait look whether they still want to. */
  private static final long LOOK_MS = 200;

  private final boolean shared;
  private final Deque<Object> waiting = new ArrayDeque<>();
  private int cpus;
  private int gpus;

  HostGate(LanesProperties properties) {
    this.shared = properties.shareHost();
  }

  /**
   * Waits for its turn, and keeps its place while it waits.
   *
   * @param wanted gives the place up when it says no
   * @return whether the trial may start; then {@link #leave} must follow
   */
  synchronized boolean enter(Device.Kind kind, BooleanSupplier wanted) throws InterruptedException {
    Object place = new Object();
    waiting.add(place);
    try {
      while (waiting.peek() != place || !isFree(kind)) {
        if (!wanted.getAsBoolean()) {
          return false;
        }
        wait(LOOK_MS);
      }
      count(kind, 1);
      return true;
    } finally {
      waiting.remove(place);
      notifyAll();
    }
  }

  synchronized void leave(Device.Kind kind) {
    count(kind, -1);
    notifyAll();
  }

  /** How many wait for their turn. */
  synchronized int waiting() {
    return waiting.size();
  }

  private boolean isFree(Device.Kind kind) {
    return shared
        || switch (kind) {
          case CPU -> cpus == 0 && gpus == 0;
          case GPU -> cpus == 0;
        };
  }

  private void count(Device.Kind kind, int change) {
    switch (kind) {
      case CPU -> cpus += change;
      case GPU -> gpus += change;
    }
  }
}
