package io.dynobench.zoo;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.dynobench.bench.Precision;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Makes the calibrations that int8 needs: runs networks in fp32 on ONNX Runtime over seeded inputs
 * as workers make them, standard normal numbers, and writes down the range of every value. To be
 * run again when a network or its weights change:
 *
 * <pre>
 * ORT_DISABLE_TELEMETRY=1 mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.dynobench.zoo.Calibrate [-Dexec.args="resnet18 resnet50"]
 * </pre>
 */
final class Calibrate {

  private static final Path FOLDER = Path.of("src/main/resources/io/dynobench/zoo/calibration");
  private static final int BATCHES = 8;
  private static final int BATCH_SIZE = 2;

  private Calibrate() {}

  /**
   * @param names of networks; none mean all
   */
  public static void main(String[] names) throws IOException, OrtException {
    Files.createDirectories(FOLDER);
    for (Network network : Zoo.all()) {
      if (names.length == 0 || List.of(names).contains(network.id())) {
        Files.writeString(FOLDER.resolve(network.id() + ".csv"), table(calibration(network)));
        System.out.println(network.id());
      }
    }
  }

  private static String table(Calibration calibration) {
    StringBuilder table = new StringBuilder(calibration.sha256()).append('\n');
    new TreeMap<>(calibration.ranges())
        .forEach(
            (value, range) ->
                table.append("%d,%s,%s\n".formatted(value, range.min(), range.max())));
    return table.toString();
  }

  private static Calibration calibration(Network network) throws IOException, OrtException {
    Path file = Files.createTempFile("calibrate", ".onnx");
    try {
      try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
        exposed(network.graph()).writeTo(target);
      }
      String sha256 = network.onnx(Precision.FP32).fingerprint().sha256();
      return new Calibration(sha256, ranges(network.graph(), file));
    } finally {
      Files.delete(file);
    }
  }

  /** The network with the outputs of all layers among its own. */
  private static OnnxGraph exposed(Graph graph) {
    FloatOnnx network = new FloatOnnx(graph, StorageType.FLOAT);
    OnnxGraph onnx = network.build();
    graph.nodes().subList(0, graph.nodes().size() - 1).stream()
        .forEach(node -> onnx.output(network.value(node.id()), node.shape()));
    return onnx;
  }

  private static Map<Integer, Calibration.Range> ranges(Graph graph, Path file)
      throws OrtException {
    Map<Integer, Calibration.Range> ranges = new TreeMap<>();
    SplittableRandom random = new SplittableRandom(1);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions();
        var session = environment.createSession(file.toString(), options)) {
      for (int batch = 0; batch < BATCHES; batch++) {
        float[] numbers = new float[Math.toIntExact(BATCH_SIZE * graph.input().elements())];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = (float) random.nextGaussian();
        }
        add(ranges, 0, FloatBuffer.wrap(numbers));
        try (var input =
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), shape(graph));
            var values = session.run(Map.of(OnnxGraph.INPUT, input))) {
          for (var value : values) {
            add(
                ranges,
                id(value.getKey(), graph),
                ((OnnxTensor) value.getValue()).getFloatBuffer());
          }
        }
      }
    }
    return ranges;
  }

  private static int id(String value, Graph graph) {
    return value.equals(OnnxGraph.OUTPUT)
        ? graph.nodes().size()
        : Integer.parseInt(value.substring(1));
  }

  private static long[] shape(Graph graph) {
    return LongStream.concat(
            LongStream.of(BATCH_SIZE),
            graph.input().dimensions().stream().mapToLong(Integer::longValue))
        .toArray();
  }

  private static void add(Map<Integer, Calibration.Range> ranges, int value, FloatBuffer numbers) {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    while (numbers.hasRemaining()) {
      float number = numbers.get();
      min = Math.min(min, number);
      max = Math.max(max, number);
    }
    ranges.merge(value, new Calibration.Range(min, max), Calibration.Range::and);
  }
}
