package io.dynobench.zoo;

import static io.dynobench.zoo.ReferenceForward.index;

import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** One layer on one sample, written after its definition and not after any engine. */
record ReferenceLayer(Graph graph, Node node, TensorShape shape, List<double[]> inputs)
    implements LayerVisitor<double[]> {

  /** One element of the output from the part of a channel that its window covers. */
  @FunctionalInterface
  private interface Reduction {

    double of(DoubleStream window);
  }

  @Override
  public double[] conv2d(Conv2d layer) {
    double[] weight = weight("weight");
    double[] bias = layer.bias() ? weight("bias") : new double[layer.filters()];
    int kernel = layer.window().kernel();
    int channels = map().channels() / layer.groups();
    double[] output = new double[elements()];
    each(
        (filter, row, column) -> {
          int first = filter / (layer.filters() / layer.groups()) * channels;
          double sum = bias[filter];
          for (int c = 0; c < channels; c++) {
            for (int i = 0; i < kernel * kernel; i++) {
              int y = row * layer.window().stride() - layer.window().padding() + i / kernel;
              int x = column * layer.window().stride() - layer.window().padding() + i % kernel;
              sum += weight[(filter * channels + c) * kernel * kernel + i] * at(first + c, y, x);
            }
          }
          output[index(outputMap(), filter, row, column)] = sum;
        });
    return output;
  }

  /** An element of the input; around it there are zeros. */
  private double at(int channel, int row, int column) {
    boolean inside = row >= 0 && row < map().height() && column >= 0 && column < map().width();
    return inside ? input()[index(map(), channel, row, column)] : 0;
  }

  @Override
  public double[] batchNorm(BatchNorm layer) {
    double[] scale = weight("weight");
    double[] shift = weight("bias");
    double[] mean = weight("running_mean");
    double[] variance = weight("running_var");
    int plane = map().height() * map().width();
    double[] output = new double[elements()];
    Arrays.setAll(
        output,
        i -> {
          int c = i / plane;
          double normal = (input()[i] - mean[c]) / Math.sqrt(variance[c] + BatchNorm.EPSILON);
          return normal * scale[c] + shift[c];
        });
    return output;
  }

  @Override
  public double[] pointwise(Pointwise layer) {
    return switch (layer) {
      case RELU -> DoubleStream.of(input()).map(x -> Math.max(0, x)).toArray();
      case RELU6 -> DoubleStream.of(input()).map(x -> Math.min(6, Math.max(0, x))).toArray();
      case SOFTMAX -> softmax();
    };
  }

  @Override
  public double[] dropout(Dropout layer) {
    return input();
  }

  private double[] softmax() {
    int plane = elements() / shape.dimensions().get(0);
    double[] sums = new double[plane];
    for (int i = 0; i < elements(); i++) {
      sums[i % plane] += Math.exp(input()[i]);
    }
    double[] output = new double[elements()];
    Arrays.setAll(output, i -> Math.exp(input()[i]) / sums[i % plane]);
    return output;
  }

  @Override
  public double[] maxPool(MaxPool layer) {
    return pool(layer.window(), window -> window.max().orElseThrow());
  }

  @Override
  public double[] averagePool(AveragePool layer) {
    return pool(layer.window(), window -> window.average().orElseThrow());
  }

  @Override
  public double[] globalAveragePool(GlobalAveragePool layer) {
    int plane = map().height() * map().width();
    double[] output = new double[elements()];
    Arrays.setAll(
        output, c -> Arrays.stream(input(), c * plane, (c + 1) * plane).average().orElseThrow());
    return output;
  }

  private double[] pool(Window window, Reduction reduction) {
    double[] output = new double[elements()];
    each(
        (channel, row, column) -> {
          DoubleStream.Builder covered = DoubleStream.builder();
          int top = row * window.stride() - window.padding();
          int left = column * window.stride() - window.padding();
          for (int y = Math.max(0, top); y < Math.min(map().height(), top + window.kernel()); y++) {
            for (int x = Math.max(0, left);
                x < Math.min(map().width(), left + window.kernel());
                x++) {
              covered.add(at(channel, y, x));
            }
          }
          output[index(outputMap(), channel, row, column)] = reduction.of(covered.build());
        });
    return output;
  }

  @Override
  public double[] localResponseNorm(LocalResponseNorm layer) {
    double[] output = new double[elements()];
    each(
        (channel, row, column) -> {
          int first = Math.max(0, channel - layer.size() / 2);
          int last = Math.min(map().channels() - 1, channel + (layer.size() - 1) / 2);
          double squares = 0;
          for (int c = first; c <= last; c++) {
            squares += at(c, row, column) * at(c, row, column);
          }
          double scale = layer.bias() + layer.alpha() * squares / layer.size();
          output[index(map(), channel, row, column)] =
              at(channel, row, column) / Math.pow(scale, layer.beta());
        });
    return output;
  }

  @Override
  public double[] flatten(Flatten layer) {
    return input();
  }

  @Override
  public double[] linear(Linear layer) {
    double[] weight = weight("weight");
    double[] output = weight("bias");
    for (int unit = 0; unit < layer.units(); unit++) {
      for (int i = 0; i < input().length; i++) {
        output[unit] += weight[unit * input().length + i] * input()[i];
      }
    }
    return output;
  }

  @Override
  public double[] add(Add layer) {
    double[] output = new double[elements()];
    Arrays.setAll(output, i -> inputs.get(0)[i] + inputs.get(1)[i]);
    return output;
  }

  @Override
  public double[] concat(Concat layer) {
    return inputs.stream().flatMapToDouble(DoubleStream::of).toArray();
  }

  @FunctionalInterface
  private interface Position {

    void visit(int channel, int row, int column);
  }

  private void each(Position position) {
    FeatureMap output = outputMap();
    for (int channel = 0; channel < output.channels(); channel++) {
      for (int row = 0; row < output.height(); row++) {
        for (int column = 0; column < output.width(); column++) {
          position.visit(channel, row, column);
        }
      }
    }
  }

  private double[] input() {
    return inputs.get(0);
  }

  private double[] weight(String role) {
    return ReferenceForward.weight(graph, node, role);
  }

  private FeatureMap map() {
    return shape.asFeatureMapFor("reference");
  }

  private FeatureMap outputMap() {
    return node.shape().asFeatureMapFor("reference");
  }

  private int elements() {
    return Math.toIntExact(node.shape().elements());
  }
}
