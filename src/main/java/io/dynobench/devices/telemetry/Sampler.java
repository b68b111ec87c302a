package io.dynobench.devices.telemetry;

import io.dynobench.bench.PhaseMark;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a meter on a thread of its own: when asked to, at an interval, and at every mark of the
 * worker. Whoever waits for a reading gives up on a meter that hangs, and does not wait again.
 */
final class Sampler {

  private static final Logger log = LoggerFactory.getLogger(Sampler.class);

  private final Meter meter;
  private final Series series;
  private final DriverThread driver = new DriverThread();
  private @Nullable Future<?> sampling;
  private boolean hangs;

  Sampler(Meter meter, Series series) {
    this.meter = meter;
    this.series = series;
  }

  /** Takes a reading now; what goes wrong is remembered. */
  Optional<Reading> read() throws InterruptedException {
    return answer(this::take).flatMap(reading -> reading);
  }

  void start(Duration interval) {
    sampling = driver.every(interval, this::take);
  }

  /** Has the meter read at once; the caller has other things to do. */
  void mark(PhaseMark mark) {
    driver.execute(
        () -> {
          // With the time of its reading, so that the phase begins and ends with one.
          Optional<Reading> reading = take();
          series.mark(mark, reading.map(Reading::nanos).orElseGet(meter.clock()::nanoTime));
        });
  }

  /** Returns when the last reading was taken, or after a while if the meter hangs. */
  void stop() {
    if (sampling != null) {
      sampling.cancel(false);
      sampling = null;
      waitFor(() -> "all before is read");
    }
  }

  /** Closes the meter, at the latest when it answers again. */
  void close() {
    stop();
    waitFor(
        () -> {
          letGo();
          return "closed";
        });
    driver.end();
  }

  boolean hangs() {
    return hangs;
  }

  private void waitFor(Callable<String> question) {
    try {
      answer(question);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> Optional<T> answer(Callable<T> question) throws InterruptedException {
    Optional<T> answer = driver.ask(question, hangs ? Duration.ZERO : meter.patience());
    if (answer.isEmpty() && !hangs) {
      hangs = true;
      log.warn("{} does not answer", meter.name());
      series.failed("no answer within " + meter.patience().toSeconds() + " s");
    }
    return answer;
  }

  private Optional<Reading> take() {
    try {
      Reading reading = meter.read();
      series.add(reading);
      return Optional.of(reading);
    } catch (IOException | RuntimeException | LinkageError e) {
      log.debug("{} cannot be read", meter.name(), e);
      series.failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private void letGo() {
    try {
      meter.close();
    } catch (RuntimeException | LinkageError e) {
      log.warn("{} cannot be closed", meter.name(), e);
    }
  }
}
