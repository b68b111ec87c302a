package io.dynobench.worker.harness;

import java.util.OptionalLong;

/**
 * Whether a process has taken the memory that it needs: three calls in a row have the same peak.
 * Engines take theirs in the first calls.
 */
final class Settling {

  private static final int CALLS = 3;

  /** In bytes: what the JVM itself asks for meanwhile is less. */
  private static final long SAME = 1L << 20;

  private long first;
  private int alike;

  /**
   * Hears how much memory the process had at most, after each call.
   *
   * @param peak in bytes; nothing where it is not known, which never settles
   */
  void called(OptionalLong peak) {
    if (peak.isEmpty()) {
      alike = 0;
    } else if (alike > 0 && Math.abs(peak.getAsLong() - first) < SAME) {
      alike++;
    } else {
      first = peak.getAsLong();
      alike = 1;
    }
  }

  boolean settled() {
    return alike >= CALLS;
  }
}
