package io.dynobench.jobs;

import io.dynobench.jobs.BatchTry.Outcome;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the tries so far say about batch sizes from 1 to a cap. Below 1 everything fits, above the
 * cap nothing. The same batch may fit at one time and not at another, so that there are two edges:
 * batches below {@link #unfit} never failed to fit, batches above {@link #fit} never fitted.
 */
final class BatchEvidence {

  /** So many fresh workers make an edge certain. */
  static final int WORKERS = 3;

  private final int cap;
  private final NavigableMap<Integer, Count> counts = new TreeMap<>();

  private record Count(int fits, int unfits) {

    private static final Count NONE = new Count(0, 0);

    Count plus(BatchSearch.Tried tried) {
      boolean fits = tried.outcome() == Outcome.FITS;
      return new Count(
          this.fits + (fits ? 1 : 0), unfits + (tried.outcome() == Outcome.DOES_NOT_FIT ? 1 : 0));
    }
  }

  BatchEvidence(int cap, List<BatchSearch.Tried> tries) {
    this.cap = cap;
    for (BatchSearch.Tried tried : tries) {
      counts.merge(tried.batchSize(), Count.NONE.plus(tried), (old, one) -> old.plus(tried));
    }
  }

  /** The largest that fitted at least once; 0 when none did. */
  int fit() {
    return largest(cap, count -> count.fits > 0);
  }

  /** The smallest that did not fit at least once; cap + 1 when none did. */
  int unfit() {
    return smallest(0, count -> count.unfits > 0);
  }

  /** The largest below {@link #unfit} that is certain to fit; 0 when none is. */
  int surelyFit() {
    return largest(unfit() - 1, count -> count.fits >= WORKERS);
  }

  /** The smallest above {@link #fit} that is certain not to; cap + 1 when none is. */
  int surelyUnfit() {
    return smallest(fit(), count -> count.unfits >= WORKERS);
  }

  /** The largest below {@link #unfit} that fitted at least once; 0 when none did. */
  int fitBelowUnfit() {
    return largest(unfit() - 1, count -> count.fits > 0);
  }

  /** The smallest above {@link #fit} that did not fit at least once; cap + 1 when none did. */
  int unfitAboveFit() {
    return smallest(fit(), count -> count.unfits > 0);
  }

  /** How many workers are still wanted to make both edges certain where they seem to be now. */
  int missing() {
    Count below = counts.getOrDefault(unfit() - 1, Count.NONE);
    Count above = counts.getOrDefault(fit() + 1, Count.NONE);
    int lower = unfit() == 1 ? 0 : Math.max(0, WORKERS - below.fits);
    int upper = fit() == cap ? 0 : Math.max(0, WORKERS - above.unfits);
    return lower + upper;
  }

  boolean hasUnfit() {
    return unfit() <= cap;
  }

  private int largest(int upTo, Predicate<Count> wanted) {
    return first(counts.headMap(upTo, true).descendingMap(), wanted, 0);
  }

  private int smallest(int above, Predicate<Count> wanted) {
    return first(counts.tailMap(above, false), wanted, cap + 1);
  }

  private static int first(
      NavigableMap<Integer, Count> inOrder, Predicate<Count> wanted, int otherwise) {
    return inOrder.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(otherwise);
  }
}
