package io.dynobench.zoo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a network has learned: a file in the format safetensors that holds every tensor under its
 * layer's name and, among its texts, how it came about and the ranges of all values, which int8
 * needs.
 */
public final class TrainedParameters {

  /** The text that names the network. */
  public static final String NETWORK = "network";

  /** The text with the ranges: {@code value:min:max} for every value, separated by spaces. */
  private static final String RANGES = "ranges";

  private static final int BYTES_AT_ONCE = 64 * 1024;

  private final SafeTensors.Content content;

  private TrainedParameters(SafeTensors.Content content) {
    this.content = content;
  }

  /** Reads the numbers of a tensor that learns. */
  @FunctionalInterface
  public interface Source {

    /** All numbers of a tensor, in the machine's memory. */
    FloatBuffer numbers(NamedTensor tensor);
  }

  /**
   * Writes a file.
   *
   * @param texts how the parameters came about
   * @param ranges the least and the largest number of every value; empty when they are not known
   */
  public static void write(
      Path file, Network network, Map<String, String> texts, float[][] ranges, Source source)
      throws IOException {
    Map<String, String> metadata = new TreeMap<>(texts);
    metadata.put(NETWORK, network.id());
    if (ranges.length > 0) {
      metadata.put(RANGES, text(ranges));
    }
    List<NamedTensor> tensors = network.tensors();
    try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
      SafeTensors.writeHeader(target, metadata, tensors);
      for (NamedTensor tensor : tensors) {
        write(source.numbers(tensor), target);
      }
    }
  }

  private static void write(FloatBuffer numbers, OutputStream target) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(BYTES_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
    while (numbers.hasRemaining()) {
      some.clear();
      while (numbers.hasRemaining() && some.hasRemaining()) {
        some.putFloat(numbers.get());
      }
      target.write(some.array(), 0, some.position());
    }
  }

  private static String text(float[][] ranges) {
    List<String> all = new ArrayList<>();
    for (int value = 0; value < ranges.length; value++) {
      all.add(value + ":" + ranges[value][0] + ":" + ranges[value][1]);
    }
    return String.join(" ", all);
  }

  /**
   * Reads a file; its numbers stay in it.
   *
   * @throws IOException when it cannot be read or is not such a file; the message says why
   */
  public static TrainedParameters read(Path file) throws IOException {
    return new TrainedParameters(SafeTensors.read(file));
  }

  /** How they came about, by dotted keys. */
  public Map<String, String> texts() {
    return Map.copyOf(content.metadata());
  }

  Optional<Calibration> calibration() {
    String text = content.metadata().get(RANGES);
    if (text == null) {
      return Optional.empty();
    }
    Map<Integer, Calibration.Range> ranges = new HashMap<>();
    for (String each : text.split(" ")) {
      String[] parts = each.split(":");
      ranges.put(
          Integer.valueOf(parts[0]),
          new Calibration.Range(Float.parseFloat(parts[1]), Float.parseFloat(parts[2])));
    }
    return Optional.of(new Calibration("", ranges));
  }

  /**
   * The graph with these numbers.
   *
   * @throws IllegalArgumentException when they are not of this graph
   */
  Graph in(Graph graph) {
    List<Node> nodes = graph.nodes().stream().map(this::in).toList();
    int stored = nodes.stream().mapToInt(node -> node.weights().size()).sum();
    if (stored != content.tensors().size()) {
      throw new IllegalArgumentException(
          "the parameters are %d tensors, not %d".formatted(content.tensors().size(), stored));
    }
    return new Graph(graph.input(), nodes);
  }

  private Node in(Node node) {
    List<Weight> weights = node.weights().stream().map(weight -> in(node, weight)).toList();
    return new Node(node.id(), node.layer(), node.inputs(), node.shape(), weights, node.macs());
  }

  private Weight in(Node node, Weight weight) {
    String name = StoredTensor.nameOf(node, weight.role());
    SafeTensors.Tensor learned = content.tensors().get(name);
    if (learned == null || !learned.shape().equals(weight.dimensions())) {
      throw new IllegalArgumentException(
          "the parameters have no %s of %s".formatted(name, weight.dimensions()));
    }
    return new Weight(
        weight.role(), new Fill.Learned(learned.numbers()), weight.dimensions(), weight.trained());
  }
}
