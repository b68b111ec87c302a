package io.dynobench.datasets;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads data sets on threads of its own, so that nobody waits for gigabytes to be hashed who only
 * wants to look.
 */
final class Readings {

  /** So long, what was found is not looked for again. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final Clock clock;
  private final FileDigests digests = new FileDigests();
  private final Map<Path, Reading> latest = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Readings::daemon);

  Readings(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param before what the reading before it has found; null when there was none
   * @param begun when it began
   */
  private record Reading(
      ReadDataset task,
      CompletableFuture<DatasetState> end,
      @Nullable DatasetState before,
      Instant begun) {}

  /**
   * What is known of a folder within so much time. If that is not enough, what was known before, or
   * how far the reading is.
   */
  DatasetState within(Duration patience, String name, Path folder) throws InterruptedException {
    return await(latest(name, folder, clock.instant().minus(FRESH)), patience);
  }

  /** What is known of a folder now, however long that takes. */
  DatasetState complete(String name, Path folder) throws InterruptedException {
    return await(latest(name, folder, clock.instant()), Duration.ofDays(1));
  }

  /** One that is under way is waited for; one that ended is good enough if it began late enough. */
  private Reading latest(String name, Path folder, Instant since) {
    return latest.compute(
        folder,
        (path, old) ->
            old != null && (!old.end().isDone() || old.begun().isAfter(since))
                ? old
                : start(name, folder, old == null ? null : old.end().join()));
  }

  private Reading start(String name, Path folder, @Nullable DatasetState before) {
    var task = new ReadDataset(name, folder, digests);
    return new Reading(
        task, CompletableFuture.supplyAsync(task::run, threads), before, clock.instant());
  }

  private static DatasetState await(Reading reading, Duration patience)
      throws InterruptedException {
    try {
      return reading.end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      DatasetState before = reading.before();
      return before instanceof DatasetState.Ready ? before : reading.task().soFar();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reading tells what went wrong", e);
    }
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "datasets");
    thread.setDaemon(true);
    return thread;
  }
}
