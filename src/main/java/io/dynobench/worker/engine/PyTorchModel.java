package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A TorchScript module on its device. */
final class PyTorchModel implements LoadedModel {

  private final Model model;
  private final Device device;
  private final @Nullable WeightsArchive archive;
  private final InputShape input;
  private final TrialSpec spec;

  /**
   * @param archive the file that it was loaded from; null when DJL has fetched it
   */
  PyTorchModel(
      Model model,
      Device device,
      @Nullable WeightsArchive archive,
      InputShape input,
      TrialSpec spec) {
    this.model = model;
    this.device = device;
    this.archive = archive;
    this.input = input;
    this.spec = spec;
  }

  @Override
  public ModelStream open(int index) throws TrialFailure {
    NDManager manager = model.getNDManager().newSubManager(device);
    try {
      // Every stream has other numbers, and the same ones in every run.
      manager.getEngine().setRandomSeed((int) (spec.seed() * 31 + index));
      var inputs = InputRing.random(manager, input, spec);
      return new PyTorchStream(model, manager, inputs);
    } catch (RuntimeException e) {
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.ENGINE_ERROR;
      throw new TrialFailure(reason, "The inputs could not be made: " + e.getMessage(), e);
    }
  }

  @Override
  public EngineDescription describe() {
    var engine = model.getNDManager().getEngine();
    try (NDManager manager = model.getNDManager().newSubManager(device)) {
      NDList weights =
          JniUtils.moduleGetParams((PtSymbolBlock) model.getBlock(), (PtNDManager) manager);
      // A module without weights computes in what it is given, where that is.
      NDArray first = weights.isEmpty() ? manager.zeros(new Shape(1)) : weights.get(0);
      return new EngineDescription(
          engine.getEngineName(),
          engine.getVersion(),
          first.getDevice().equals(device) ? spec.device() : first.getDevice().toString(),
          precision(first.getDataType()),
          new EngineDescription.Provider(provider(device), provider(first.getDevice())),
          JniUtils.getNumThreads(),
          JniUtils.getNumInteropThreads(),
          EngineDescription.REAL_CLOCK,
          Map.of("djl.version", ai.djl.engine.Engine.getDjlVersion()));
    }
  }

  /** The streams' managers belong to the model's. */
  @Override
  public void close() {
    model.close();
  }

  /** What PyTorch calls its kernels for a kind of device. */
  private static String provider(Device device) {
    return device.isGpu() ? "CUDA" : "CPU";
  }

  private Precision precision(DataType type) {
    return switch (type) {
      case FLOAT32 -> Precision.FP32;
      case FLOAT16 -> Precision.FP16;
      case BFLOAT16 -> Precision.BF16;
      case INT8 -> Precision.INT8;
      case UNKNOWN ->
          archive != null && archive.holdsBfloat16() ? Precision.BF16 : unexpected(type);
      default -> unexpected(type);
    };
  }

  private static Precision unexpected(DataType type) {
    throw new IllegalStateException("weights of an unexpected type: " + type);
  }
}
