package io.dynobench.zoo;

import java.util.List;

/** The shape of one sample between two layers; the batch dimension is left out. */
sealed interface TensorShape {

  /** The sizes of the dimensions, outermost first. */
  List<Integer> dimensions();

  /** How many numbers one sample holds. */
  default long elements() {
    return dimensions().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /**
   * This shape as a feature map.
   *
   * @param layer the layer that needs one, named in the refusal
   * @throws ImpossibleShapeException if this shape is a vector
   */
  FeatureMap asFeatureMapFor(String layer);

  /**
   * This shape as a vector.
   *
   * @param layer the layer that needs one, named in the refusal
   * @throws ImpossibleShapeException if this shape is a feature map
   */
  Vector asVectorFor(String layer);

  /** Planes of numbers: channels × height × width. */
  record FeatureMap(int channels, int height, int width) implements TensorShape {

    public FeatureMap {
      ImpossibleShapeException.unless(
          channels > 0 && height > 0 && width > 0,
          "a feature map of %d×%d×%d has no elements",
          channels,
          height,
          width);
    }

    @Override
    public List<Integer> dimensions() {
      return List.of(channels, height, width);
    }

    @Override
    public FeatureMap asFeatureMapFor(String layer) {
      return this;
    }

    @Override
    public Vector asVectorFor(String layer) {
      throw new ImpossibleShapeException(layer + " needs a vector but gets " + this);
    }

    @Override
    public String toString() {
      return channels + "×" + height + "×" + width;
    }
  }

  /** A row of numbers. */
  record Vector(int size) implements TensorShape {

    public Vector {
      ImpossibleShapeException.unless(size > 0, "a vector of %d has no elements", size);
    }

    @Override
    public List<Integer> dimensions() {
      return List.of(size);
    }

    @Override
    public FeatureMap asFeatureMapFor(String layer) {
      throw new ImpossibleShapeException(layer + " needs a feature map but gets " + this);
    }

    @Override
    public Vector asVectorFor(String layer) {
      return this;
    }

    @Override
    public String toString() {
      return "a vector of " + size;
    }
  }
}
