package io.dynobench.worker.training;

import java.util.SplittableRandom;

/**
 * In which order samples are learned from: every epoch is a shuffle of all of them, and the epochs
 * follow each other without a gap. All batches are full ones, so that a batch may end one epoch and
 * begin the next.
 */
final class Order {

  private final int count;
  private final long seed;
  private final int[] shuffled;
  private long epoch = -1;

  /**
   * @param count of samples
   * @param seed equal seeds make equal orders
   */
  Order(int count, long seed) {
    this.count = count;
    this.seed = seed;
    shuffled = new int[count];
  }

  /**
   * @param position from 0, through all epochs
   * @return index of the sample
   */
  int at(long position) {
    if (position / count != epoch) {
      epoch = position / count;
      shuffle();
    }
    return shuffled[(int) (position % count)];
  }

  /** Fisher and Yates, from the order of the data set: an epoch does not depend on others. */
  private void shuffle() {
    var random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + epoch);
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      shuffled[i] = shuffled[other];
      shuffled[other] = i;
    }
  }
}
