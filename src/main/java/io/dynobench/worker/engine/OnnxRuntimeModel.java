package io.dynobench.worker.engine;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtEnvironment;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** An ONNX file in one session for each stream, so that streams share no threads. */
final class OnnxRuntimeModel implements LoadedModel {

  private final Path file;
  private final InputShape input;
  private final TrialSpec spec;
  private final OnnxRuntimeSession first;
  private final TensorProto.DataType weights;
  private final List<Model> others = new ArrayList<>();

  private OnnxRuntimeModel(
      Path file,
      InputShape input,
      TrialSpec spec,
      OnnxRuntimeSession first,
      TensorProto.DataType weights) {
    this.file = file;
    this.input = input;
    this.spec = spec;
    this.first = first;
    this.weights = weights;
  }

  static OnnxRuntimeModel load(Path file, InputShape input, TrialSpec spec, int threads)
      throws TrialFailure {
    OnnxRuntimeSession first = OnnxRuntimeSession.load(file, threads);
    try {
      OnnxFile onnx = OnnxFile.of(file);
      requireBatch(onnx, first.model(), spec.batchSize());
      var weights = onnx.weights().orElse(TensorProto.DataType.FLOAT);
      return new OnnxRuntimeModel(file, input, spec, first, weights);
    } catch (IOException e) {
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED, "%s could not be read: %s".formatted(file, e), e);
    }
  }

  /** The session knows which inputs are not stored in the file; DJL does not tell their shapes. */
  private static void requireBatch(OnnxFile onnx, Model model, int batchSize) throws TrialFailure {
    List<String> inputs = model.getBlock().describeInput().keys();
    if (inputs.size() != 1) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "The model has %d inputs, %s, but models with one are measured."
              .formatted(inputs.size(), inputs));
    }
    OptionalLong fixed = onnx.fixedBatch(inputs.get(0));
    if (fixed.isPresent() && fixed.getAsLong() != batchSize) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "The model's file fixes the batch size to %d; the trial asks for %d."
              .formatted(fixed.getAsLong(), batchSize));
    }
  }

  @Override
  public ModelStream open(int index) throws TrialFailure {
    Model model = index == 0 ? first.model() : another();
    NDManager manager = model.getNDManager();
    try {
      // Every stream has other numbers, and the same ones in every run.
      var inputs = HostInputs.random(manager, input, spec, spec.seed() * 31 + index);
      return new OnnxRuntimeStream(model, manager, inputs);
    } catch (RuntimeException | OutOfMemoryError e) {
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.ENGINE_ERROR;
      throw new TrialFailure(reason, "The inputs could not be made: " + e.getMessage(), e);
    }
  }

  @Override
  public EngineDescription describe() {
    return new EngineDescription(
        OnnxRuntimeEngine.DJL_NAME,
        OrtEnvironment.getEnvironment().getVersion(),
        "cpu",
        computed(weights),
        new EngineDescription.Provider(OnnxRuntimeSession.CPU, first.provider()),
        first.threads(),
        1,
        EngineDescription.REAL_CLOCK,
        Map.of(
            "djl.version",
            ai.djl.engine.Engine.getDjlVersion(),
            "onnxruntime.weights",
            weights.name(),
            "onnxruntime.spinning",
            "off"));
  }

  private Model another() throws TrialFailure {
    Model model = OnnxRuntimeSession.load(file, first.threads()).model();
    others.add(model);
    return model;
  }

  /** The streams' inputs belong to their models. */
  @Override
  public void close() {
    first.model().close();
    others.forEach(Model::close);
  }

  /**
   * The CPU provider has hardly any kernels for half floats: it casts them and computes in fp32,
   * without a word.
   */
  private static Precision computed(TensorProto.DataType weights) {
    return switch (weights) {
      case INT8, UINT8 -> Precision.INT8;
      default -> Precision.FP32;
    };
  }
}
