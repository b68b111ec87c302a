package io.dynobench.analysis;

/** How many equal slices of a run say something about its course. */
public final class Slices {

  private static final int MOST = 30;
  private static final int FEWEST = 6;
  private static final int CALLS_EACH = 2;

  private Slices() {}

  /**
   * A multiple of three, so that thirds of the run are whole slices.
   *
   * @return 0 when the calls are too few to see a course in them
   */
  public static int count(int calls) {
    int slices = Math.min(MOST, calls / CALLS_EACH / 3 * 3);
    return slices < FEWEST ? 0 : slices;
  }
}
