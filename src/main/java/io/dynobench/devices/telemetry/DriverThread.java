package io.dynobench.devices.telemetry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A thread to ask a driver on, one question after the other. A driver may take long to answer, or
 * never do, and the lane must not wait for it: it has to hear of cancels and shutdowns.
 */
final class DriverThread implements Executor {

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            var thread = new Thread(task, "telemetry");
            thread.setDaemon(true);
            return thread;
          });

  /** Asks when everything before is answered; the caller goes on. */
  @Override
  public void execute(Runnable question) {
    executor.execute(question);
  }

  Future<?> every(Duration interval, Runnable question) {
    return executor.scheduleWithFixedDelay(
        question, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Asks, and waits for the answer.
   *
   * @return nothing when the driver did not answer in time; the question stays with it
   */
  <T> Optional<T> ask(Callable<T> question, Duration patience) throws InterruptedException {
    Future<T> answer = executor.submit(question);
    try {
      return Optional.of(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Ends the thread once all is answered. */
  void end() {
    executor.shutdown();
  }
}
