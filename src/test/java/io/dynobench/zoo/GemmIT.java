package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.OnnxRuntimeEngine;
import io.dynobench.worker.engine.PyTorchEngine;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products of matrices on the real engines: all compute the same. */
class GemmIT {

  private static final int N = 256;
  private static final Gemm GEMM = new Gemm(N);

  private final Path folder;

  GemmIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void multipliesAlikeOnBothEngines() throws Exception {
    float[] input = input();

    float[] torch = run(new PyTorchEngine(), GEMM.torchScript(Precision.FP32), 1, input);
    float[] onnx = run(new OnnxRuntimeEngine(), GEMM.onnx(Precision.FP32), 1, input);

    assertThat(relativeError(torch, onnx)).isLessThan(1e-4);
  }

  @Test
  void takesEightProductsInBytes() throws Exception {
    int products = Gemm.products(Precision.INT8);
    float[] input = input();

    float[] floats = run(new OnnxRuntimeEngine(), GEMM.onnx(Precision.FP32), products, input);
    float[] bytes = run(new OnnxRuntimeEngine(), GEMM.onnx(Precision.INT8), 1, input);

    assertThat(relativeError(floats, bytes)).isLessThan(0.1);
  }

  /**
   * @param times how often the output becomes the input
   */
  private float[] run(Engine engine, ModelFile made, int times, float[] input) throws Exception {
    Path file = folder.resolve("gemm" + made.suffix());
    try (var target = new BufferedOutputStream(Files.newOutputStream(file))) {
      made.writeTo(target);
    }
    var spec =
        new TrialSpec(
            Workload.CEILINGS,
            "gemm",
            engine.id(),
            Precision.FP32,
            "cpu",
            N,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    engine.prepare(spec, 1);
    var artifact =
        new ModelArtifact("gemm", file, null, null, GEMM.input(), null, null, null, null);
    float[] numbers = input;
    try (LoadedModel model = engine.load(artifact, spec)) {
      var stream = model.open(0);
      for (int time = 0; time < times; time++) {
        numbers = stream.infer(numbers);
      }
    }
    return numbers;
  }

  private static float[] input() {
    var random = new SplittableRandom(7);
    float[] numbers = new float[N * N];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** The length of the difference by the length of the expected vector. */
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
}
