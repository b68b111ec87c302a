package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole numbers that are known before a model runs. Exporters compute the shape of a reshape from
 * the shape of another value; this follows that arithmetic.
 */
final class OnnxConstants {

  private final Map<String, List<Long>> known = new HashMap<>();
  private final Map<String, List<Long>> shapes;

  /**
   * @param shapes of values, which grow while the nodes are walked through
   */
  OnnxConstants(Map<String, List<Long>> shapes, Map<String, OnnxTensor> weights) {
    this.shapes = shapes;
    weights.forEach(
        (name, tensor) -> {
          List<Long> numbers = tensor.numbers();
          if (numbers != null) {
            known.put(name, numbers);
          }
        });
  }

  Optional<List<Long>> find(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** Learns the output of a node, if it follows from what is known. */
  void follow(OnnxNode node) throws IOException, ModelFileException {
    Optional<List<Long>> result =
        switch (node.operator()) {
          case "Constant" -> constant(node);
          case "Shape" -> shape(node);
          case "Gather" -> gathered(node);
          case "Slice" -> sliced(node);
          case "Concat" -> concatenated(node);
          case "Unsqueeze", "Squeeze", "Cast", "Identity", "Floor" -> find(node.input(0));
          case "Add", "Sub", "Mul", "Div" -> computed(node);
          default -> Optional.empty();
        };
    // What is longer is no shape; it could double with every node.
    result
        .filter(numbers -> numbers.size() <= OnnxTensorReader.SMALL)
        .ifPresent(numbers -> known.put(node.outputs().get(0), List.copyOf(numbers)));
  }

  private Optional<List<Long>> constant(OnnxNode node) throws IOException, ModelFileException {
    Optional<AttributeProto> value = node.attribute("value");
    if (value.isPresent()) {
      OnnxTensor tensor = OnnxTensorReader.of(value.get().getT());
      shapes.put(node.outputs().get(0), tensor.dimensions());
      return Optional.ofNullable(tensor.numbers());
    }
    Optional<List<Long>> numbers = node.numbers("value_ints");
    Optional<List<Long>> found =
        numbers.isPresent()
            ? numbers
            : node.attribute("value_int").map(attribute -> List.of(attribute.getI()));
    found.ifPresent(
        each ->
            shapes.put(
                node.outputs().get(0),
                numbers.isPresent() ? List.of((long) each.size()) : List.of()));
    return found;
  }

  private Optional<List<Long>> shape(OnnxNode node) {
    return Optional.ofNullable(shapes.get(node.input(0)))
        .map(
            shape -> {
              int from = index(node.number("start", 0), shape.size());
              int to = index(node.number("end", shape.size()), shape.size());
              return shape.subList(Math.min(from, to), to);
            });
  }

  private Optional<List<Long>> gathered(OnnxNode node) {
    Optional<List<Long>> numbers = find(node.input(0));
    Optional<List<Long>> places = find(node.input(1));
    if (numbers.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    int size = numbers.get().size();
    return places.get().stream().allMatch(place -> place >= -size && place < size)
        ? Optional.of(
            places.get().stream()
                .map(place -> numbers.get().get((int) (place < 0 ? place + size : place)))
                .toList())
        : Optional.empty();
  }

  private Optional<List<Long>> sliced(OnnxNode node) {
    Optional<List<Long>> numbers = find(node.input(0));
    Optional<List<Long>> starts = find(node.input(1));
    Optional<List<Long>> ends = find(node.input(2));
    boolean plain = node.input(4).isEmpty() || find(node.input(4)).equals(Optional.of(List.of(1L)));
    if (!plain || numbers.isEmpty() || starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    int size = numbers.get().size();
    int from = index(starts.get().get(0), size);
    int to = index(ends.get().get(0), size);
    return Optional.of(numbers.get().subList(Math.min(from, to), to));
  }

  private Optional<List<Long>> concatenated(OnnxNode node) {
    List<Long> all = new ArrayList<>();
    for (String input : node.inputs()) {
      Optional<List<Long>> part = find(input);
      if (part.isEmpty() || all.size() > OnnxTensorReader.SMALL) {
        return Optional.empty();
      }
      all.addAll(part.get());
    }
    return Optional.of(List.copyOf(all));
  }

  private Optional<List<Long>> computed(OnnxNode node) {
    Optional<List<Long>> left = find(node.input(0));
    Optional<List<Long>> right = find(node.input(1));
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int size = Math.max(left.get().size(), right.get().size());
    boolean fit =
        Stream.of(left, right)
            .allMatch(each -> Stream.of(1, size).anyMatch(s -> s == each.get().size()));
    List<Long> results = new ArrayList<>();
    for (int i = 0; fit && i < size; i++) {
      long a = left.get().get(left.get().size() == 1 ? 0 : i);
      long b = right.get().get(right.get().size() == 1 ? 0 : i);
      if (node.operator().equals("Div") && b == 0) {
        return Optional.empty();
      }
      results.add(
          switch (node.operator()) {
            case "Add" -> a + b;
            case "Sub" -> a - b;
            case "Mul" -> a * b;
            default -> a / b;
          });
    }
    return fit ? Optional.of(List.copyOf(results)) : Optional.empty();
  }

  /** Python's way to count from the end and to cut off beyond it. */
  static int index(long place, int size) {
    return (int) Math.max(0, Math.min(size, place < 0 ? place + size : place));
  }
}
