package io.dynobench.worker.ceilings;

import io.dynobench.bench.Profile;
import java.time.Duration;

/**
 * How much is done for one ceiling.
 *
 * @param warmUp least time of calls that are not timed, for each size
 * @param repeats least time of the timed calls, for each size
 * @param largest size of matrices that the search goes to
 */
record Effort(Duration warmUp, Duration repeats, int largest) {

  /** Least timed calls of each size. */
  static final int CALLS = 3;

  /**
   * The largest size whose weights fit into an archive, and a few times into the memory of any
   * device that is still gaining there: 1 GiB in fp32.
   */
  private static final int LARGEST = 16 * 1024;

  static Effort of(Profile profile) {
    return profile.untilStable()
        ? new Effort(Duration.ofMillis(500), Duration.ofSeconds(1), LARGEST)
        : new Effort(Duration.ofMillis(100), Duration.ofMillis(250), 2 * GemmSearch.FIRST);
  }
}
