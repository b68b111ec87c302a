package io.dynobench.supervisor;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.data.LabelledSamples;
import io.dynobench.worker.engine.OnnxRuntimeEngine;
import io.dynobench.zoo.ModelFile;
import io.dynobench.zoo.Network;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How many of some samples a network tells right, by each engine in this process. */
record TrainedScores(Network network, LabelledSamples samples, Path folder) {

  double byOnnxRuntime(Precision precision) throws Exception {
    Path file = written(network.onnx(precision), precision);
    // The engine's own preparation comes first: another test in this process may need it.
    new OnnxRuntimeEngine().prepare(spec(precision), 1);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions();
        var session = environment.createSession(file.toString(), options);
        var input =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers()), shape().getShape());
        var output = session.run(Map.of("input", input))) {
      FloatBuffer scores = ((OnnxTensor) output.get(0)).getFloatBuffer();
      float[] all = new float[scores.remaining()];
      scores.get(all);
      return percent(all);
    }
  }

  private TrialSpec spec(Precision precision) {
    return new TrialSpec(
        Workload.INFERENCE,
        network.id(),
        "onnxruntime",
        precision,
        "cpu",
        1,
        1,
        1,
        null,
        1,
        Profile.QUICK,
        1);
  }

  double byPyTorch(Precision precision) throws Exception {
    Path file = written(network.torchScript(precision), precision);
    try (Model model = Model.newInstance("trained", Device.cpu(), "PyTorch");
        NDManager manager = model.getNDManager().newSubManager()) {
      model.load(folder, file.getFileName().toString());
      var input = new NDList(manager.create(numbers(), shape()));
      return percent(
          model
              .getBlock()
              .forward(new ParameterStore(manager, false), input, false)
              .head()
              .toFloatArray());
    }
  }

  private Path written(ModelFile made, Precision precision) throws IOException {
    Path file = folder.resolve("trained-" + precision.id() + made.suffix());
    try (var target = Files.newOutputStream(file)) {
      made.writeTo(target);
    }
    return file;
  }

  private Shape shape() {
    return new Shape(samples.count(), 1, 28, 28);
  }

  private float[] numbers() throws IOException {
    int elements = Math.toIntExact(samples.shape().elements());
    float[] numbers = new float[Math.toIntExact(samples.count()) * elements];
    for (int i = 0; i < samples.count(); i++) {
      samples.read(i, numbers, i * elements);
    }
    return numbers;
  }

  private double percent(float[] scores) {
    int right = 0;
    for (int i = 0; i < samples.count(); i++) {
      int best = 0;
      for (int each = 1; each < samples.classes(); each++) {
        best =
            scores[i * samples.classes() + each] > scores[i * samples.classes() + best]
                ? each
                : best;
      }
      right += best == samples.label(i) ? 1 : 0;
    }
    return 100.0 * right / samples.count();
  }
}
