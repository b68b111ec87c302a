package io.dynobench.worker.ceilings;

/** How copying within the device's memory went. */
sealed interface Copy {

  /** The copies were timed. */
  record Timed(CopySize size, Repeats repeats) implements Copy {

    /** The best rate, bytes/s. */
    double best() {
      return bandwidth(repeats.best());
    }

    /** The rate of the median copy, bytes/s. */
    double median() {
      return bandwidth(repeats.median());
    }

    /**
     * As STREAM counts: what is read and what is written. A CPU that reads a line before it
     * overwrites it moves half as much again, which does not count.
     */
    private double bandwidth(double seconds) {
      return 2.0 * size.bytes() / seconds;
    }
  }

  /**
   * There is no bandwidth.
   *
   * @param reason for users
   */
  record NotTimed(String reason) implements Copy {

    static NotTimed noRoomFor(CopySize size) {
      return new NotTimed(
          "the device has no room for two arrays of %d MiB".formatted(size.bytes() >> 20));
    }

    static NotTimed byThisEngine() {
      return new NotTimed(
          "the copy is PyTorch's: ceilings with the engine pytorch measure it on this device");
    }
  }
}
