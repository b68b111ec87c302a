package io.dynobench.devices.telemetry;

import java.time.Duration;
import java.util.function.LongConsumer;

/** A clock that goes on by the same step whenever somebody looks at it, and else stands still. */
final class TickingClock implements MeterClock {

  private final long step;
  private final LongConsumer world;
  private long now;

  /**
   * @param world is told the time, in nanoseconds, before whoever looked
   */
  TickingClock(Duration step, LongConsumer world) {
    this.step = step.toNanos();
    this.world = world;
  }

  @Override
  public synchronized long nanoTime() {
    now += step;
    world.accept(now);
    return now;
  }

  /** Time passes by looking at it. */
  @Override
  public void sleep(Duration time) {}
}
