package io.dynobench.worker.harness;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The warm-up of all streams: none of them is done before all of them are. A stream that were idle
 * while its neighbours still warm up would leave them to be judged without it, and would be cold
 * again itself. Nobody waits for anybody here: a stream that is warm goes on with its calls.
 */
final class WarmingUp {

  private final long begin;
  private final AtomicInteger left;
  private final AtomicLong lastWarm = new AtomicLong();

  /**
   * @param begin from which all streams count their time, in nanoseconds of their clock
   */
  WarmingUp(long begin, int streams) {
    this.begin = begin;
    left = new AtomicInteger(streams);
  }

  long begin() {
    return begin;
  }

  /**
   * Says once for every stream that it is warm, or gives up.
   *
   * @param elapsed since the beginning
   */
  void settled(long elapsed) {
    lastWarm.accumulateAndGet(elapsed, Math::max);
    left.decrementAndGet();
  }

  /**
   * Whether all streams had settled by then. On virtual clocks, a stream may hear of it later by
   * its own time than the last one said so by its own.
   */
  boolean over(long elapsed) {
    return left.get() <= 0 && elapsed >= lastWarm.get();
  }
}
