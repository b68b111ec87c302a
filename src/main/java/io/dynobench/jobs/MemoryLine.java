package io.dynobench.jobs;

import io.dynobench.jobs.BatchTry.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Guesses the largest batch: memory grows about linearly with the batch. Only ever a guess. */
final class MemoryLine {

  /** Below it, what does not grow with the batch hides what does. */
  private static final int LEAST_BATCH = 4;

  private MemoryLine() {}

  /**
   * Where the line through the two largest batches that fitted meets the limit.
   *
   * @param limitMib null when it is not known
   * @return nothing when there are no two such batches, or the line does not rise
   */
  static OptionalInt guess(@Nullable Integer limitMib, List<BatchSearch.Tried> tries) {
    var memory = new TreeMap<Integer, Double>(Comparator.reverseOrder());
    for (BatchSearch.Tried tried : tries) {
      Double taken = tried.memoryMib();
      if (tried.outcome() == Outcome.FITS && taken != null) {
        memory.merge(tried.batchSize(), taken, Math::max);
      }
    }
    if (limitMib == null || memory.size() < 2 || memory.firstKey() < LEAST_BATCH) {
      return OptionalInt.empty();
    }
    var points = memory.entrySet().iterator();
    var large = points.next();
    var small = points.next();
    double slope =
        (large.getValue() - small.getValue()) / (large.getKey() - small.getKey()); // MiB a sample
    double guess = large.getKey() + (limitMib - large.getValue()) / slope;
    return slope > 0 && guess >= 1 && guess < Integer.MAX_VALUE
        ? OptionalInt.of((int) guess)
        : OptionalInt.empty();
  }
}
