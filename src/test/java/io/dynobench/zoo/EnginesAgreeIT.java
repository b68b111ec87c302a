package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.testing.Full;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.OnnxRuntimeEngine;
import io.dynobench.worker.engine.PyTorchEngine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same network on both engines, called as workers call them. */
class EnginesAgreeIT {

  private static final int BATCH_SIZE = 2;

  private final Path folder;

  EnginesAgreeIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#small")
  void giveTheSameScoresAndInBytesNearlyTheSame(Network network) throws Exception {
    assertAgreement(network);
  }

  @ParameterizedTest
  @MethodSource("io.dynobench.zoo.TestedNetworks#others")
  @Full
  void giveTheSameScoresOnEveryOtherNetwork(Network network) throws Exception {
    assertAgreement(network);
  }

  private void assertAgreement(Network network) throws Exception {
    float[] samples = samples(network);

    float[] torch = run(new PyTorchEngine(), network, network.torchScript(Precision.FP32), samples);
    float[] onnx = run(new OnnxRuntimeEngine(), network, network.onnx(Precision.FP32), samples);
    float[] bytes = run(new OnnxRuntimeEngine(), network, network.onnx(Precision.INT8), samples);

    double error = relativeError(torch, onnx);
    double cosine = cosine(onnx, bytes);
    System.out.printf(Locale.ROOT, "%-14s %.1e %.4f%n", network.id(), error, cosine);
    assertThat(error).as("relative error of fp32 between the engines").isLessThan(1e-3);
    assertThat(cosine).as("cosine of int8 and fp32").isGreaterThanOrEqualTo(0.99);
  }

  private float[] run(Engine engine, Network network, ModelFile model, float[] samples)
      throws Exception {
    Path file = write(model, network.id() + model.suffix());
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            network.id(),
            engine.id(),
            Precision.FP32,
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
    try (var loaded = engine.load(artifact, spec)) {
      return loaded.open(0).infer(samples);
    } finally {
      Files.delete(file);
    }
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
