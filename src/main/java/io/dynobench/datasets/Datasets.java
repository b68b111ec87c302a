package io.dynobench.datasets;

import io.dynobench.bench.LabelledData;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The labelled data sets of this node. Their folders are looked through whenever somebody asks, and
 * each file is read once for each time that it changes.
 */
@Service
public class Datasets {

  /** Whoever only looks waits so long for small data sets, and no longer for large ones. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final LabelledData SYNTHETIC =
      new LabelledData(
          LabelledData.SYNTHETIC, LabelledData.Format.SYNTHETIC, null, 0, List.of(), Map.of());

  private final DatasetFolders folders;
  private final Readings readings;

  /**
   * @param directory whose folders are data sets; empty for {@code datasets} in the data directory
   */
  @Autowired
  public Datasets(
      @Value("${dynobench.datasets.directory:}") String directory,
      @Value("${dynobench.data-dir}") Path data,
      Clock clock) {
    this(
        new DatasetFolders(
            directory.isBlank() ? data.resolve("datasets") : Path.of(directory.strip()),
            DatasetFolders.DEBIAN),
        new Readings(clock));
  }

  Datasets(DatasetFolders folders, Readings readings) {
    this.folders = folders;
    this.readings = readings;
  }

  /**
   * Every data set that a trial can use right now, in the order of their names, the synthetic one
   * last. One that is being read for the first time is not among them yet.
   */
  public List<LabelledData> all() {
    List<LabelledData> ready = new ArrayList<>();
    states(folders.all())
        .values()
        .forEach(
            state -> {
              if (state instanceof DatasetState.Ready each) {
                ready.add(each.data());
              }
            });
    ready.add(SYNTHETIC);
    return ready;
  }

  /**
   * The data set as it is now, with its hash. Waits until that is known: of gigabytes that have
   * changed, for many seconds.
   *
   * @param stopped whether it is not wanted any more; asked about once a second
   */
  public DatasetLookup find(String name, BooleanSupplier stopped) throws InterruptedException {
    if (name.equals(LabelledData.SYNTHETIC)) {
      return new DatasetLookup.Found(SYNTHETIC);
    }
    Path folder = folders.all().get(name);
    if (folder == null) {
      return new DatasetLookup.Absent(new Hint(folders.own()).missing(name));
    }
    return readings
        .complete(name, folder, stopped)
        .map(state -> found(name, state))
        .orElseGet(DatasetLookup.Stopped::new);
  }

  private static DatasetLookup found(String name, DatasetState state) {
    if (state instanceof DatasetState.Ready ready) {
      return new DatasetLookup.Found(ready.data());
    }
    if (state instanceof DatasetState.Broken broken) {
      return new DatasetLookup.Broken(unusable(name, broken));
    }
    throw new IllegalStateException("a reading that has ended goes on");
  }

  /**
   * Why no trial can use a data set, for users; nothing when one can. Says so at once: of one that
   * is being read, that it can be used.
   */
  public Optional<String> lacking(String name) {
    if (name.equals(LabelledData.SYNTHETIC)) {
      return Optional.empty();
    }
    Path folder = folders.all().get(name);
    if (folder == null) {
      return Optional.of(new Hint(folders.own()).missing(name));
    }
    return state(name, folder) instanceof DatasetState.Broken broken
        ? Optional.of(unusable(name, broken))
        : Optional.empty();
  }

  private static String unusable(String name, DatasetState.Broken broken) {
    return "This node's data set '%s' cannot be used: %s (%s)"
        .formatted(name, broken.why(), broken.code());
  }

  /** A data set that lies in a folder and can be used, without waiting for what is being read. */
  Optional<LabelledData> ready(String name) {
    Path folder = folders.all().get(name);
    return folder != null && state(name, folder) instanceof DatasetState.Ready ready
        ? Optional.of(ready.data())
        : Optional.empty();
  }

  /** All of them, the synthetic one last. */
  List<DatasetView> views() {
    SortedMap<String, Path> all = folders.all();
    List<DatasetView> views = new ArrayList<>();
    states(all)
        .forEach(
            (name, state) ->
                views.add(DatasetView.of(name, all.getOrDefault(name, folders.own()), state)));
    views.add(DatasetView.synthetic());
    return views;
  }

  DatasetFolders folders() {
    return folders;
  }

  /** All are read side by side, and none is waited for longer than for all. */
  private SortedMap<String, DatasetState> states(SortedMap<String, Path> all) {
    readings.forgetWhatIsGone();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    all.forEach((name, folder) -> state(name, folder, Duration.ZERO));
    SortedMap<String, DatasetState> states = new TreeMap<>();
    all.forEach(
        (name, folder) ->
            states.put(
                name,
                state(name, folder, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))));
    return states;
  }

  private DatasetState state(String name, Path folder) {
    return state(name, folder, PATIENCE);
  }

  private DatasetState state(String name, Path folder, Duration patience) {
    try {
      return readings.within(patience, name, folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DatasetState.BeingRead(null, 0);
    }
  }
}
