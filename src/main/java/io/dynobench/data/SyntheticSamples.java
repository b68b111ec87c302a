package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData.Split;
import java.util.SplittableRandom;

/**
 * Standard normal numbers and labels of equal chance, each sample from a seed of its own: the same
 * whenever and in whatever order it is read.
 */
final class SyntheticSamples implements LabelledSamples {

  /** As many as one step may take by default; they take no room. */
  static final int TRAINING = 65_536;

  static final int TEST = 1_024;

  /** Another odd number than the generator adds to its own state. */
  private static final long SPREAD = 0xbf58476d1ce4e5b9L;

  private final InputShape shape;
  private final int classes;
  private final long seed;
  private final int count;

  SyntheticSamples(InputShape shape, int classes, Split split, long seed) {
    this.shape = shape;
    this.classes = classes;
    this.seed = seed * 2 + split.ordinal();
    count = count(split);
  }

  static int count(Split split) {
    return switch (split) {
      case TRAINING -> TRAINING;
      case TEST -> TEST;
    };
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public InputShape shape() {
    return shape;
  }

  @Override
  public void read(long index, float[] target, int offset) {
    var random = random(index);
    random.nextInt(classes);
    int elements = Math.toIntExact(shape.elements());
    for (int i = 0; i < elements; i++) {
      target[offset + i] = (float) random.nextGaussian();
    }
  }

  @Override
  public int label(long index) {
    return random(index).nextInt(classes);
  }

  private SplittableRandom random(long index) {
    return new SplittableRandom((seed * (TRAINING + TEST) + index) * SPREAD);
  }
}
