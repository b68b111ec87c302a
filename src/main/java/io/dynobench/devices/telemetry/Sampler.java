package io.dynobench.devices.telemetry;

import io.dynobench.bench.PhaseMark;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a meter at an interval and at every mark of the worker, on one thread, which sleeps in
 * between.
 */
final class Sampler {

  private static final Logger log = LoggerFactory.getLogger(Sampler.class);

  /** A reading by the driver's program may take seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final Meter meter;
  private final Series series;
  private final Duration interval;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Thread thread;

  private sealed interface Signal {
    record Marked(PhaseMark mark) implements Signal {}

    record Stop() implements Signal {}
  }

  Sampler(Meter meter, Series series, Duration interval) {
    this.meter = meter;
    this.series = series;
    this.interval = interval;
    this.thread = new Thread(this::run, "telemetry");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Has the meter read at once, on the sampler's own thread: the caller has other things to do. */
  void mark(PhaseMark mark) {
    signals.add(new Signal.Marked(mark));
  }

  /** Returns when the last reading was taken, or after a while if the meter hangs. */
  void stop() {
    signals.add(new Signal.Stop());
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /** Takes a reading; what goes wrong is remembered. */
  Optional<Reading> read() throws InterruptedException {
    try {
      Reading reading = meter.read();
      series.add(reading);
      return Optional.of(reading);
    } catch (IOException | RuntimeException | LinkageError e) {
      log.debug("{} cannot be read", meter.name(), e);
      series.failed(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void run() {
    try {
      while (step(signals.poll(interval.toNanos(), TimeUnit.NANOSECONDS))) {
        // The next reading.
      }
    } catch (InterruptedException e) {
      log.warn("The telemetry of a trial was interrupted");
    }
  }

  private boolean step(@Nullable Signal signal) throws InterruptedException {
    if (signal instanceof Signal.Stop) {
      return false;
    }
    Optional<Reading> reading = read();
    if (signal instanceof Signal.Marked marked) {
      // With the time of its reading, so that the phase begins and ends with one.
      series.mark(
          marked.mark(), reading.map(Reading::nanos).orElseGet(() -> meter.clock().nanoTime()));
    }
    return true;
  }
}
