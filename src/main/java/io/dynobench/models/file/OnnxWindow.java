package io.dynobench.models.file;

import java.util.ArrayList;
import java.util.List;

/** Shapes after a window that slides: convolutions and pools. */
final class OnnxWindow {

  private final OnnxNode node;
  private final List<Long> input;
  private final int sides;

  /**
   * @param input [batch, channels, sides…]
   */
  OnnxWindow(OnnxNode node, List<Long> input) {
    this.node = node;
    this.input = input;
    this.sides = input.size() - 2;
  }

  List<Long> convolved(List<Long> weight) {
    return slid(weight.get(0), kernel(weight));
  }

  List<Long> pooled() {
    return slid(input.get(1), node.numbers("kernel_shape", sides, 1));
  }

  /** The inverse of a convolution. */
  List<Long> transposed(List<Long> weight) {
    long groups = node.number("group", 1);
    List<Long> kernel = kernel(weight);
    List<Long> strides = node.numbers("strides", sides, 1);
    List<Long> dilations = node.numbers("dilations", sides, 1);
    List<Long> more = node.numbers("output_padding", sides, 0);
    List<Long> pads = node.numbers("pads", 2 * sides, 0);
    List<Long> shape = new ArrayList<>(List.of(input.get(0), weight.get(1) * groups));
    boolean same = node.text("auto_pad", "NOTSET").startsWith("SAME");
    for (int i = 0; i < sides; i++) {
      long full = strides.get(i) * (input.get(i + 2) - 1) + more.get(i);
      long extent = dilations.get(i) * (kernel.get(i) - 1) + 1;
      shape.add(
          same
              ? input.get(i + 2) * strides.get(i)
              : full + extent - pads.get(i) - pads.get(i + sides));
    }
    return node.numbers("output_shape").map(given -> with(shape, given)).orElse(shape);
  }

  private List<Long> with(List<Long> shape, List<Long> given) {
    List<Long> changed = new ArrayList<>(shape.subList(0, 2));
    changed.addAll(given.subList(given.size() - sides, given.size()));
    return changed;
  }

  private List<Long> kernel(List<Long> weight) {
    return weight.subList(2, weight.size());
  }

  private List<Long> slid(long channels, List<Long> kernel) {
    List<Long> strides = node.numbers("strides", sides, 1);
    List<Long> dilations = node.numbers("dilations", sides, 1);
    List<Long> pads = node.numbers("pads", 2 * sides, 0);
    String automatic = node.text("auto_pad", "NOTSET");
    List<Long> shape = new ArrayList<>(List.of(input.get(0), channels));
    for (int i = 0; i < sides; i++) {
      long size = input.get(i + 2);
      long stride = strides.get(i);
      long extent = dilations.get(i) * (kernel.get(i) - 1) + 1;
      long padding = automatic.equals("VALID") ? 0 : pads.get(i) + pads.get(i + sides);
      shape.add(
          automatic.startsWith("SAME")
              ? (size + stride - 1) / stride
              : positions(size + padding - extent, stride, size + pads.get(i)));
    }
    return shape;
  }

  /**
   * With {@code ceil_mode} a last, incomplete window counts too, if it starts inside the input or
   * its leading border.
   */
  private long positions(long room, long stride, long end) {
    long down = room / stride + 1;
    boolean another = node.number("ceil_mode", 0) == 1 && room % stride != 0;
    return another && down * stride < end ? down + 1 : down;
  }
}
