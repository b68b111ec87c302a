package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution over height and width.
 *
 * @param filters channels of the output
 * @param groups parts into which the channels are split; as many as channels make it depthwise
 */
record Conv2d(int filters, Window window, int groups, boolean bias) implements Transform {

  private static final String NAME = "conv2d";

  Conv2d {
    if (groups < 1 || filters < 1 || filters % groups != 0) {
      throw new IllegalArgumentException(
          "conv2d cannot make %d filters in %d groups".formatted(filters, groups));
    }
  }

  /** A dense convolution with bias, stride 1 and no padding. */
  static Conv2d of(int filters, int kernel) {
    return new Conv2d(filters, new Window(kernel, 1, 0), 1, true);
  }

  Conv2d stride(int stride) {
    return with(new Window(window.kernel(), stride, window.padding()));
  }

  Conv2d padding(int padding) {
    return with(new Window(window.kernel(), window.stride(), padding));
  }

  Conv2d groups(int count) {
    return new Conv2d(filters, window, count, bias);
  }

  Conv2d withoutBias() {
    return new Conv2d(filters, window, groups, false);
  }

  private Conv2d with(Window changed) {
    return new Conv2d(filters, changed, groups, bias);
  }

  @Override
  public FeatureMap outputShape(TensorShape input) {
    FeatureMap map = input.asFeatureMapFor(NAME);
    ImpossibleShapeException.unless(
        map.channels() % groups == 0,
        "conv2d: %d channels do not split into %d groups",
        map.channels(),
        groups);
    return new FeatureMap(
        filters, window.positions(map.height(), NAME), window.positions(map.width(), NAME));
  }

  @Override
  public List<Weight> weights(TensorShape input) {
    int channels = input.asFeatureMapFor(NAME).channels() / groups;
    int kernel = window.kernel();
    int fanIn = channels * kernel * kernel;
    List<Weight> weights = new ArrayList<>();
    weights.add(
        Weight.trained("weight", Fill.he(fanIn), List.of(filters, channels, kernel, kernel)));
    if (bias) {
      weights.add(Weight.trained("bias", Fill.bias(fanIn), List.of(filters)));
    }
    return List.copyOf(weights);
  }

  @Override
  public long macs(TensorShape input) {
    int channels = input.asFeatureMapFor(NAME).channels() / groups;
    return outputShape(input).elements() * channels * window.kernel() * window.kernel();
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.conv2d(this);
  }
}
