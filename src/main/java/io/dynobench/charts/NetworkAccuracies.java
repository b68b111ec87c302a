package io.dynobench.charts;

import io.dynobench.results.Dimension;
import io.dynobench.results.ResultRow;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The accuracies of one network: the latest of each kind of run, and the published ones. */
final class NetworkAccuracies {

  private final Map<Accuracy.Key, Accuracy> runs = new LinkedHashMap<>();
  private final Deque<Accuracy> published = new ArrayDeque<>();
  private final Set<String> dataSets = new HashSet<>();
  private final Supplier<Optional<Integer>> pixels;
  private @Nullable Comparator<@Nullable Object> variants;

  /**
   * @param pixels the side of the network's own input, asked for once when variants are to be
   *     chosen from
   */
  NetworkAccuracies(Supplier<Optional<Integer>> pixels) {
    this.pixels = pixels;
  }

  /** In the order of arrival: a later one takes the place of one of the same kind. */
  void addRun(Accuracy accuracy) {
    // Removed first, so that the order stays that of arrival.
    runs.remove(accuracy.key());
    runs.put(accuracy.key(), accuracy);
    know(accuracy);
  }

  /** In the order of the catalogue. */
  void addPublished(Accuracy accuracy) {
    // The last of equals is chosen; of published ones it is the first in the catalogue.
    published.addFirst(accuracy);
    know(accuracy);
  }

  int size() {
    return runs.size() + published.size();
  }

  /**
   * What fits a run best. A run that names no data set is given the accuracy on the reference, then
   * one on an unknown data set; on another only where the network has accuracies on no second one.
   * A run that names no variant is given the accuracy without one, then that of the network's own
   * input size, then that of the first variant by number and name; last, the latest decides.
   */
  @Nullable Accuracy best(ResultRow row) {
    if (row.get(Dimension.DATASET) != null || dataSets.size() < 2) {
      return best(row, accuracy -> true);
    }
    @Nullable Accuracy reference =
        best(row, accuracy -> DataSets.REFERENCE.equals(DataSets.key(accuracy.dataset())));
    return reference == null ? best(row, accuracy -> accuracy.dataset() == null) : reference;
  }

  private @Nullable Accuracy best(ResultRow row, Predicate<Accuracy> taken) {
    @Nullable Accuracy found = best(runs.values(), row, taken);
    return found == null ? best(published, row, taken) : found;
  }

  private @Nullable Accuracy best(
      Collection<Accuracy> accuracies, ResultRow row, Predicate<Accuracy> taken) {
    @Nullable Accuracy best = null;
    int most = Accuracy.NONE;
    for (Accuracy accuracy : accuracies) {
      int agreement = taken.test(accuracy) ? accuracy.agreement(row) : Accuracy.NONE;
      if (agreement == Accuracy.NONE) {
        continue;
      }
      if (best == null || order(accuracy, agreement, best, most, row) <= 0) {
        best = accuracy;
        most = agreement;
      }
    }
    return best;
  }

  /** Negative when the one fits better than the other, zero when it is only later. */
  private int order(Accuracy one, int agreement, Accuracy other, int most, ResultRow row) {
    int byVariant =
        row.get(Dimension.VARIANT) == null && !Objects.equals(one.variant(), other.variant())
            ? variants().compare(one.variant(), other.variant())
            : 0;
    return byVariant == 0 ? Integer.compare(most, agreement) : byVariant;
  }

  private Comparator<@Nullable Object> variants() {
    if (variants == null) {
      variants = Variants.closestTo(pixels.get().orElse(null));
    }
    return variants;
  }

  private void know(Accuracy accuracy) {
    @Nullable String key = DataSets.key(accuracy.dataset());
    if (key != null) {
      dataSets.add(key);
    }
  }
}
