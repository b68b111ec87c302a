package io.dynobench.jobs;

import io.dynobench.jobs.BatchTry.Outcome;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The search for the largest batch that fits. It has no state but the tries so far, so that it goes
 * on after a restart where it was.
 *
 * <p>The batch is doubled from 1 until one does not fit; what lies between is halved. Where the
 * memory of what fitted is known, a straight line through it says where to look first, and the
 * steps from there double again: a wrong guess costs a few tries and never the right answer. Then
 * both sides of the boundary are confirmed, each by three workers in all. When they contradict each
 * other, the search goes on to the largest batch that always fits and the largest that ever does.
 */
final class BatchSearch {

  /** A guess far beyond what was seen is worth little. */
  private static final int LONGEST_LEAP = 16;

  /** After so many tries that memory has led, the rest is doubled, or halved. */
  private static final int GUESSED = 16;

  private static final int GUESSED_BETWEEN = 6;

  private final int cap;
  private final @Nullable Integer limitMib;
  private final List<Tried> tries;
  private final BatchEvidence evidence;

  /**
   * @param cap the largest batch to try
   * @param limitMib of the memory that tries tell of; null when it is not known
   * @param tries in their order
   */
  BatchSearch(int cap, @Nullable Integer limitMib, List<Tried> tries) {
    this.cap = cap;
    this.limitMib = limitMib;
    this.tries = List.copyOf(tries);
    this.evidence = new BatchEvidence(cap, tries);
  }

  /**
   * What matters of a try.
   *
   * @param memoryMib what it took of the limit; null when it is not known
   */
  record Tried(int batchSize, Outcome outcome, @Nullable Double memoryMib) {}

  /** What to do next. */
  sealed interface Step {

    record Try(int batchSize) implements Step {}

    record Done(Largest largest) implements Step {}

    /** The last try failed twice, and not for want of memory. */
    record GiveUp() implements Step {}
  }

  /**
   * What is known.
   *
   * @param batchSize the largest that fits each time; 0 when none does
   * @param atMost the largest that fits at times, or may fit
   * @param open whether none that is larger than what fitted was seen not to; then {@code atMost}
   *     is the cap, which need not have been tried
   */
  record Largest(int batchSize, int atMost, boolean open) {}

  Step next() {
    if (!tries.isEmpty() && last(1).outcome() == Outcome.FAILED) {
      return failedTwice() ? new Step.GiveUp() : new Step.Try(last(1).batchSize());
    }
    int fit = evidence.fit();
    int unfit = evidence.unfit();
    if (!evidence.hasUnfit() && fit < cap) {
      return new Step.Try(larger(fit));
    }
    if (unfit - fit > 1) {
      return new Step.Try(between(fit, unfit));
    }
    if (evidence.surelyUnfit() > fit + 1) {
      return new Step.Try(above(fit, unfit));
    }
    if (evidence.surelyFit() < unfit - 1) {
      return new Step.Try(below(fit, unfit));
    }
    return new Step.Done(new Largest(unfit - 1, fit, fit == cap));
  }

  /** What is known when the search has to end now; a batch size of 0 says that nothing is. */
  Largest known() {
    int beyond = evidence.unfitAboveFit();
    return new Largest(
        evidence.fitBelowUnfit(), Math.max(beyond - 1, evidence.fitBelowUnfit()), beyond > cap);
  }

  /** A guess, for progress bars. */
  double fraction() {
    int width = evidence.unfit() - evidence.fit();
    int likely = evidence.hasUnfit() ? width : Math.min(width, LONGEST_LEAP);
    double halvings = likely > 1 ? Math.log(likely) / Math.log(2) : 0;
    return tries.size() / (tries.size() + halvings + evidence.missing());
  }

  private int larger(int fit) {
    OptionalInt guess = MemoryLine.guess(limitMib, tries);
    long next = 2L * fit;
    if (guess.isPresent() && tries.size() < GUESSED) {
      next =
          guess.getAsInt() > fit
              ? Math.min(guess.getAsInt(), (long) LONGEST_LEAP * fit)
              : Math.min(next, fit + (1L << fitsFrom(guess.getAsInt())));
    }
    return (int) Math.max(1, Math.min(next, cap));
  }

  /** How many sizes that fit, beyond the first, should not. */
  private long fitsFrom(int guess) {
    return tries.stream()
        .mapToInt(Tried::batchSize)
        .filter(size -> size > guess)
        .distinct()
        .count();
  }

  private int between(int fit, int unfit) {
    int middle = fit + (unfit - fit) / 2;
    OptionalInt guessed = MemoryLine.guess(limitMib, tries);
    int since = sinceUnfit();
    if (guessed.isEmpty() || since >= GUESSED_BETWEEN) {
      return middle;
    }
    int guess = guessed.getAsInt();
    int step = 1 << since;
    if (guess >= unfit) {
      return Math.max(middle, unfit - step);
    }
    return guess <= fit ? Math.min(middle, fit + step) : guess;
  }

  /** Tries since the first that did not fit, which are those between. */
  private int sinceUnfit() {
    int first = 0;
    while (tries.get(first).outcome() != Outcome.DOES_NOT_FIT) {
      first++;
    }
    return tries.size() - 1 - first;
  }

  /** Towards the smallest batch that never fits: as far away as the zone of doubt is wide. */
  private int above(int fit, int unfit) {
    int sure = evidence.surelyUnfit();
    int next = Math.min(fit + (sure - fit + 1) / 2, fit + doubtful(fit, unfit));
    int begun = evidence.unfitAboveFit();
    return begun <= next ? begun : next;
  }

  /** Towards the largest batch that always fits. */
  private int below(int fit, int unfit) {
    int sure = evidence.surelyFit();
    int next = Math.max(sure + (unfit - sure) / 2, unfit - doubtful(fit, unfit));
    int begun = evidence.fitBelowUnfit();
    return begun >= next ? begun : next;
  }

  private static int doubtful(int fit, int unfit) {
    return Math.max(1, fit - unfit + 1);
  }

  private boolean failedTwice() {
    return tries.size() > 1
        && last(2).outcome() == Outcome.FAILED
        && last(2).batchSize() == last(1).batchSize();
  }

  private Tried last(int back) {
    return tries.get(tries.size() - back);
  }
}
