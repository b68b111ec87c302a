package io.dynobench.jobs;

import io.dynobench.devices.Device;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;

/**
 * Keeps CPU and GPU trials of this node apart, because they disturb each other's numbers: GPUs may
 * run side by side, the CPU runs alone. Whoever waits longest goes first, so that a long sweep on
 * one side does not shut out the other.
 */
@Component
class HostGate {

  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
  private final boolean shared;

  HostGate(LanesProperties properties) {
    this.shared = properties.shareHost();
  }

  /**
   * @return whether the trial may start; then {@link #leave} must follow on the same thread
   */
  boolean enter(Device.Kind kind, Duration atMost) throws InterruptedException {
    return shared || side(kind).tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  void leave(Device.Kind kind) {
    if (!shared) {
      side(kind).unlock();
    }
  }

  private Lock side(Device.Kind kind) {
    return switch (kind) {
      case CPU -> gate.writeLock();
      case GPU -> gate.readLock();
    };
  }
}
