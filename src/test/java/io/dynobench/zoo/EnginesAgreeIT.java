package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.OnnxRuntimeEngine;
import io.dynobench.worker.engine.PyTorchEngine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same network on both engines, called as workers call them. */
class EnginesAgreeIT {

  private static final int BATCH_SIZE = 2;

  /** Files of half a gigabyte are left to the full run. */
  private static final long SMALL = 70_000_000;

  private final Path folder;

  EnginesAgreeIT(@TempDir Path folder) {
    this.folder = folder;
  }

  static Collection<String> smallestOfEachFamily() {
    return Zoo.all().stream()
        .filter(network -> network.parameters() < SMALL)
        .collect(
            Collectors.groupingBy(
                Network::family,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.reducing(BinaryOperator.minBy(Comparator.comparing(Network::macs))),
                    smallest -> smallest.orElseThrow().id())))
        .values();
  }

  static Stream<String> all() {
    return Zoo.all().stream().map(Network::id);
  }

  @ParameterizedTest
  @MethodSource("smallestOfEachFamily")
  void agreesWithTheOtherEngine(String id) throws Exception {
    Network network = Zoo.find(id).orElseThrow();

    assertAgreement(network);
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("full")
  void agreesOnEveryNetwork(String id) throws Exception {
    assertAgreement(Zoo.find(id).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("smallestOfEachFamily")
  void agreesInBytes(String id) throws Exception {
    assertAgreementInBytes(Zoo.find(id).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("full")
  void agreesInBytesOnEveryNetwork(String id) throws Exception {
    assertAgreementInBytes(Zoo.find(id).orElseThrow());
  }

  private void assertAgreement(Network network) throws Exception {
    float[] samples = samples(network);

    float[] torch =
        open(new PyTorchEngine(), network, network.torchScript(Precision.FP32), Precision.FP32)
            .infer(samples);
    float[] onnx =
        open(new OnnxRuntimeEngine(), network, network.onnx(Precision.FP32), Precision.FP32)
            .infer(samples);

    assertThat(relativeError(torch, onnx)).isLessThan(1e-3);
  }

  private void assertAgreementInBytes(Network network) throws Exception {
    float[] samples = samples(network);

    float[] floats =
        open(new OnnxRuntimeEngine(), network, network.onnx(Precision.FP32), Precision.FP32)
            .infer(samples);
    float[] bytes =
        open(new OnnxRuntimeEngine(), network, network.onnx(Precision.INT8), Precision.INT8)
            .infer(samples);

    assertThat(cosine(floats, bytes)).isGreaterThan(0.99);
  }

  private ModelStream open(Engine engine, Network network, ModelFile model, Precision precision)
      throws Exception {
    Path file = write(model, network.id() + "-" + precision.id() + model.suffix());
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            network.id(),
            engine.id(),
            precision,
            "cpu",
            BATCH_SIZE,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    engine.prepare(spec, 1);
    var artifact =
        new ModelArtifact(network.id(), file, null, null, network.input(), null, null, null, null);
    return engine.load(artifact, spec).open(0);
  }

  private Path write(ModelFile model, String name) throws IOException {
    Path file = folder.resolve(name);
    try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.writeTo(target);
    }
    return file;
  }

  private static float[] samples(Network network) {
    SplittableRandom random = new SplittableRandom(7);
    float[] samples = new float[Math.toIntExact(BATCH_SIZE * network.input().elements())];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) random.nextGaussian();
    }
    return samples;
  }

  /** The length of the difference by the length of the vector. */
  private static double relativeError(float[] expected, float[] actual) {
    assertThat(actual).hasSameSizeAs(expected);
    double difference = 0;
    double length = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += Math.pow(expected[i] - actual[i], 2);
      length += Math.pow(expected[i], 2);
    }
    return Math.sqrt(difference / length);
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
      ones += one[i] * one[i];
      others += other[i] * other[i];
    }
    return product / Math.sqrt(ones * others);
  }
}
