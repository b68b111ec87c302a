package io.dynobench.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads data sets on threads of its own, so that nobody waits for gigabytes to be hashed who only
 * wants to look.
 */
final class Readings {

  /** So long, what was found is not looked for again. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  /** Who waits is asked so often whether the data set is still wanted. */
  private static final Duration SLICE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Supplier<FileDigests> noDigests;
  private final Map<Path, Reading> latest = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Readings::daemon);

  Readings(Clock clock) {
    this(clock, FileDigests::new);
  }

  /**
   * @param noDigests what is known of the files of a folder before its first reading
   */
  Readings(Clock clock, Supplier<FileDigests> noDigests) {
    this.clock = clock;
    this.noDigests = noDigests;
  }

  /**
   * @param digests of the folder's files, which the next reading goes on with
   * @param before what the reading before it has found; null when there was none
   * @param begun when it began
   */
  private record Reading(
      ReadDataset task,
      FileDigests digests,
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

  /**
   * What is known of a folder now, however long that takes.
   *
   * @param stopped whether nobody wants to know any more
   * @return nothing when it was stopped; never that it is being read
   */
  Optional<DatasetState> complete(String name, Path folder, BooleanSupplier stopped)
      throws InterruptedException {
    Reading reading = latest(name, folder, clock.instant());
    while (!stopped.getAsBoolean()) {
      Optional<DatasetState> end = end(reading, SLICE);
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  /** A folder that comes back is read from the beginning. */
  void forgetWhatIsGone() {
    latest.keySet().removeIf(folder -> !Files.isDirectory(folder));
  }

  /** One that is under way is waited for; one that ended is good enough if it began late enough. */
  private Reading latest(String name, Path folder, Instant since) {
    return latest.compute(
        folder,
        (path, old) ->
            old != null && (!old.end().isDone() || old.begun().isAfter(since))
                ? old
                : start(name, folder, old));
  }

  private Reading start(String name, Path folder, @Nullable Reading old) {
    FileDigests digests = old == null ? noDigests.get() : old.digests();
    // The join of an end that is no state would throw here for ever, whoever looks.
    DatasetState before =
        old == null || old.end().isCompletedExceptionally() ? null : old.end().join();
    var task = new ReadDataset(name, folder, digests);
    return new Reading(
        task, digests, CompletableFuture.supplyAsync(task::run, threads), before, clock.instant());
  }

  private static DatasetState await(Reading reading, Duration patience)
      throws InterruptedException {
    Optional<DatasetState> end = end(reading, patience);
    if (end.isPresent()) {
      return end.get();
    }
    DatasetState before = reading.before();
    return before instanceof DatasetState.Ready ? before : reading.task().soFar();
  }

  /** Nothing when it has not ended within the time. */
  private static Optional<DatasetState> end(Reading reading, Duration patience)
      throws InterruptedException {
    try {
      return Optional.of(reading.end().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(new DatasetState.Broken(ReadDataset.UNREADABLE, String.valueOf(e)));
    }
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "datasets");
    thread.setDaemon(true);
    return thread;
  }
}
