package io.dynobench.models.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Shapes after operators that only arrange numbers anew, or sum them up. */
final class OnnxArrangement {

  private final OnnxNode node;
  private final List<Long> input;
  private final OnnxConstants constants;

  OnnxArrangement(OnnxNode node, List<Long> input, OnnxConstants constants) {
    this.node = node;
    this.input = input;
    this.constants = constants;
  }

  List<Long> flattened() {
    int axis = axis(node.number("axis", 1), input.size() + 1);
    return List.of(product(input.subList(0, axis)), product(input.subList(axis, input.size())));
  }

  Optional<List<Long>> reshaped() {
    return constants
        .find(node.input(1))
        .map(
            wanted -> {
              List<Long> shape = new ArrayList<>();
              for (int i = 0; i < wanted.size(); i++) {
                boolean kept = wanted.get(i) == 0 && node.number("allowzero", 0) == 0;
                shape.add(kept ? input.get(i) : wanted.get(i));
              }
              int open = shape.indexOf(-1L);
              if (open >= 0) {
                shape.set(open, 1L);
                shape.set(open, product(input) / product(shape));
              }
              return shape;
            });
  }

  List<Long> transposed() {
    List<Long> order =
        node.numbers("perm")
            .orElseGet(
                () ->
                    IntStream.range(0, input.size())
                        .mapToObj(i -> (long) (input.size() - 1 - i))
                        .toList());
    return order.stream().map(axis -> input.get(axis.intValue())).toList();
  }

  Optional<List<Long>> squeezed() {
    Optional<List<Long>> axes = axes();
    if (axes.isEmpty() && !node.input(1).isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> gone = new HashSet<>();
    axes.ifPresent(each -> each.forEach(axis -> gone.add(axis(axis, input.size()))));
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < input.size(); i++) {
      boolean squeezed = axes.isPresent() ? gone.contains(i) : input.get(i) == 1;
      if (!squeezed) {
        shape.add(input.get(i));
      }
    }
    return Optional.of(shape);
  }

  Optional<List<Long>> unsqueezed() {
    return axes()
        .map(
            axes -> {
              int rank = input.size() + axes.size();
              List<Long> shape = new ArrayList<>(input);
              axes.stream()
                  .map(axis -> axis(axis, rank))
                  .sorted()
                  .forEach(axis -> shape.add(axis, 1L));
              return shape;
            });
  }

  /** Sums, means and maxima over axes; over all where none are named. */
  Optional<List<Long>> reduced() {
    Optional<List<Long>> axes = axes();
    if (axes.isEmpty() && !node.input(1).isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> gone = new HashSet<>();
    axes.ifPresent(each -> each.forEach(axis -> gone.add(axis(axis, input.size()))));
    boolean kept = node.number("keepdims", 1) == 1;
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < input.size(); i++) {
      boolean reduced = gone.contains(i) || gone.isEmpty();
      if (!reduced || kept) {
        shape.add(reduced ? 1L : input.get(i));
      }
    }
    return Optional.of(shape);
  }

  List<Long> gathered(List<Long> places) {
    int axis = axis(node.number("axis", 0), input.size());
    List<Long> shape = new ArrayList<>(input.subList(0, axis));
    shape.addAll(places);
    shape.addAll(input.subList(axis + 1, input.size()));
    return shape;
  }

  Optional<List<Long>> sliced() {
    Optional<List<Long>> starts = listed("starts", 1);
    Optional<List<Long>> ends = listed("ends", 2);
    boolean unknown = !node.input(3).isEmpty() && constants.find(node.input(3)).isEmpty();
    if (unknown || starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    int count = starts.get().size();
    List<Long> axes =
        listed("axes", 3)
            .orElseGet(() -> IntStream.range(0, count).mapToObj(i -> (long) i).toList());
    List<Long> steps = constants.find(node.input(4)).orElse(Collections.nCopies(count, 1L));
    if (!node.input(4).isEmpty() && constants.find(node.input(4)).isEmpty()
        || steps.stream().anyMatch(step -> step < 1)) {
      return Optional.empty();
    }
    List<Long> shape = new ArrayList<>(input);
    for (int i = 0; i < count; i++) {
      int axis = axis(axes.get(i), input.size());
      int size = input.get(axis).intValue();
      int from = OnnxConstants.index(starts.get().get(i), size);
      int to = OnnxConstants.index(ends.get().get(i), size);
      shape.set(axis, Math.max(0, (to - from + steps.get(i) - 1) / steps.get(i)));
    }
    return Optional.of(shape);
  }

  Optional<List<Long>> padded() {
    return listed("pads", 1)
        .filter(pads -> pads.size() == 2 * input.size() && node.input(3).isEmpty())
        .map(
            pads ->
                IntStream.range(0, input.size())
                    .mapToObj(i -> input.get(i) + pads.get(i) + pads.get(i + input.size()))
                    .toList());
  }

  /** One shape for each output. */
  List<List<Long>> split() {
    int axis = axis(node.number("axis", 0), input.size());
    int parts = node.outputs().size();
    long even = (input.get(axis) + parts - 1) / parts;
    Optional<List<Long>> sizes = listed("split", 1);
    boolean unknown = sizes.isEmpty() && !node.input(1).isEmpty();
    if (unknown || parts > OnnxTensorReader.SMALL) {
      return List.of();
    }
    List<List<Long>> shapes = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      List<Long> shape = new ArrayList<>(input);
      long last = input.get(axis) - even * (parts - 1);
      shape.set(axis, sizes.isPresent() ? sizes.get().get(i) : i == parts - 1 ? last : even);
      shapes.add(shape);
    }
    return shapes;
  }

  private Optional<List<Long>> axes() {
    return listed("axes", 1);
  }

  /** Older operator sets have attributes where newer ones have inputs. */
  private Optional<List<Long>> listed(String attribute, int place) {
    Optional<List<Long>> given = node.numbers(attribute);
    return given.isPresent() ? given : constants.find(node.input(place));
  }

  static int axis(long axis, int rank) {
    return (int) (axis < 0 ? axis + rank : axis);
  }

  static long product(List<Long> shape) {
    return shape.stream().reduce(1L, Math::multiplyExact);
  }
}
