package io.dynobench.devices.telemetry;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A meter that shows what a test has it show, a second later with every reading. */
final class FakeMeter implements Meter {

  /** What it shows, by the number of the reading. */
  interface Display {
    Reading at(long nanos, int reading) throws IOException;
  }

  private final TickingClock clock = new TickingClock(Duration.ofSeconds(1), time -> {});
  private final AtomicInteger count = new AtomicInteger();
  private final boolean power;
  private final Display display;
  private volatile boolean closed;

  FakeMeter(boolean power, Display display) {
    this.power = power;
    this.display = display;
  }

  static FakeMeter ofGpu(Display display) {
    return new FakeMeter(true, display);
  }

  @Override
  public String name() {
    return "fake meter";
  }

  @Override
  public MeterClock clock() {
    return clock;
  }

  @Override
  public boolean metersPower() {
    return power;
  }

  @Override
  public String powerMissing() {
    return "the fake has no power";
  }

  @Override
  public Reading read() throws IOException {
    return display.at(clock.nanoTime(), count.getAndIncrement());
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
