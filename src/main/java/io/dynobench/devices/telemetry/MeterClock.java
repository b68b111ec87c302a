package io.dynobench.devices.telemetry;

import java.time.Duration;

/** The time of a meter. A fake meter brings a virtual one. */
interface MeterClock {

  /** In nanoseconds since some moment. */
  long nanoTime();

  /** Lets so much of this time pass. */
  void sleep(Duration time) throws InterruptedException;

  static MeterClock system() {
    return new MeterClock() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
      }
    };
  }
}
