package io.dynobench.datasets;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Format;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.FoundData;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A data set as users see it.
 *
 * @param format {@code idx}, {@code image-folder} or {@code synthetic}; null while it is not known
 * @param image shape of all images, {@code [channels, height, width]}; null where they differ or it
 *     is not known
 * @param classes how many there are; null while it is not known, and of synthetic data, which has
 *     as many as the model
 * @param classNames in the order of the labels; empty when they have none
 * @param parts {@code training} and {@code test}, as far as they are there
 * @param folder where it lies on the node; null of synthetic data
 * @param readPercent how much of it was read; null unless it is being read
 * @param problem why it cannot be used; null when it can
 */
record DatasetView(
    String name,
    State state,
    @Nullable String format,
    @Nullable InputShape image,
    @Nullable Integer classes,
    List<String> classNames,
    Map<String, Part> parts,
    @Nullable String folder,
    @Nullable Integer readPercent,
    @Nullable Problem problem) {

  /** Whether trials can use it. */
  enum State {
    READY,
    /** It is hashed for the first time since it changed; trials wait for that. */
    BEING_READ,
    BROKEN
  }

  /**
   * @param count of samples
   * @param sha256 of the list that {@code sha256sum} makes of its files; null until it is known
   */
  record Part(long count, @Nullable String sha256) {}

  /**
   * @param code a word that does not change
   * @param detail for users
   */
  record Problem(String code, String detail) {}

  static DatasetView synthetic() {
    return new DatasetView(
        LabelledData.SYNTHETIC,
        State.READY,
        word(Format.SYNTHETIC),
        null,
        null,
        List.of(),
        Map.of(),
        null,
        null,
        null);
  }

  static DatasetView of(String name, Path folder, DatasetState state) {
    if (state instanceof DatasetState.Ready ready) {
      LabelledData data = ready.data();
      return new DatasetView(
          name,
          State.READY,
          word(data.format()),
          data.image(),
          data.classes(),
          data.classNames(),
          parts(data.parts(), part -> new Part(part.count(), part.sha256())),
          words(folder),
          null,
          null);
    }
    if (state instanceof DatasetState.Broken broken) {
      var problem = new Problem(broken.code(), broken.why());
      return new DatasetView(
          name, State.BROKEN, null, null, null, List.of(), Map.of(), words(folder), null, problem);
    }
    return beingRead(name, folder, (DatasetState.BeingRead) state);
  }

  private static DatasetView beingRead(String name, Path folder, DatasetState.BeingRead state) {
    FoundData found = state.found();
    return new DatasetView(
        name,
        State.BEING_READ,
        found == null ? null : word(found.format()),
        found == null ? null : found.image(),
        found == null ? null : found.classes(),
        found == null ? List.of() : found.classNames(),
        found == null ? Map.of() : parts(found.parts(), part -> new Part(part.count(), null)),
        words(folder),
        (int) (100 * state.fraction()),
        null);
  }

  private static <T> Map<String, Part> parts(Map<Split, T> parts, Function<T, Part> view) {
    Map<String, Part> views = new TreeMap<>();
    parts.forEach((split, part) -> views.put(word(split), view.apply(part)));
    return views;
  }

  static String words(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }

  /** As all words in JSON are. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
