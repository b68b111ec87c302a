package io.dynobench.worker.engine;

import ai.djl.engine.EngineException;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/** ONNX files on ONNX Runtime's CPU provider, through DJL. */
public final class OnnxRuntimeEngine implements Engine {

  /** The word for it in jobs. */
  public static final String ID = "onnxruntime";

  static final String DJL_NAME = "OnnxRuntime";

  private static final Set<Precision> PRECISIONS = Set.of(Precision.FP32, Precision.INT8);

  private int threads = 1;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void prepare(TrialSpec spec, int intraOpThreads) throws TrialFailure {
    if (!spec.device().equals("cpu")) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "The packaged ONNX Runtime runs on CPUs only, not on %s.".formatted(spec.device()));
    }
    if (!PRECISIONS.contains(spec.precision())) {
      throw new TrialFailure(
          FailureReason.UNSUPPORTED,
          "ONNX Runtime does not compute in %s on a CPU.".formatted(spec.precision().id()));
    }
    threads = intraOpThreads;
    // Else DJL would load PyTorch, too, for operations on arrays that are not needed here.
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    try {
      NativeCache cache = NativeCache.fromEnvironment();
      cache.load(OnnxRuntimeLibraries.build(), () -> load(OnnxRuntimeLibraries.in(cache)));
    } catch (IOException | UncheckedIOException | EngineException | LinkageError e) {
      FailureReason reason =
          OutOfMemory.in(e) ? FailureReason.OUT_OF_MEMORY : FailureReason.UNSUPPORTED;
      throw new TrialFailure(reason, "ONNX Runtime could not be loaded: " + RootCause.of(e), e);
    }
  }

  private static void load(OnnxRuntimeLibraries libraries) {
    try {
      libraries.use();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ai.djl.engine.Engine.getEngine(DJL_NAME);
  }

  @Override
  public ModelArtifact fetch(ModelArtifact artifact) throws TrialFailure {
    String url = artifact.url();
    return url == null
        ? artifact
        : artifact.at(FetchedModel.file(url, FetchedModel.fetch(url, DJL_NAME), ".onnx"));
  }

  @Override
  public LoadedModel load(ModelArtifact artifact, TrialSpec spec) throws TrialFailure {
    Path file = artifact.file();
    if (file == null) {
      throw new TrialFailure(
          FailureReason.MODEL_LOAD_FAILED,
          "The model %s has no file for ONNX Runtime.".formatted(artifact.model()));
    }
    return OnnxRuntimeModel.load(file, artifact.input(), spec, threads);
  }
}
