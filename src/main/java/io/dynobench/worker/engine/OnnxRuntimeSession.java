package io.dynobench.worker.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.dynobench.bench.FailureReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file in a session of its own, with its own threads. ONNX Runtime does not tell how a session is
 * set up, but refuses what it cannot do, so this is what was really set.
 *
 * @param provider that computes
 * @param threads intra-operation threads
 */
record OnnxRuntimeSession(Model model, String provider, int threads) {

  /** ONNX Runtime adds it to every session, and nothing here adds another one. */
  static final String CPU = "CPUExecutionProvider";

  static OnnxRuntimeSession load(Path file, int threads) throws TrialFailure {
    Model model =
        Model.newInstance(file.getFileName().toString(), Device.cpu(), OnnxRuntimeEngine.DJL_NAME);
    try (SessionOptions options = options(threads)) {
      model.load(
          file.toAbsolutePath().getParent(),
          file.getFileName().toString(),
          Map.of("sessionOptions", options));
      return new OnnxRuntimeSession(model, CPU, threads);
    } catch (IOException | MalformedModelException | OrtException | RuntimeException e) {
      model.close();
      throw new TrialFailure(
          reason(e), "ONNX Runtime could not load %s: %s".formatted(file, RootCause.of(e)), e);
    }
  }

  /** Nodes run one after the other, each by all the threads, as PyTorch runs them. */
  private static SessionOptions options(int threads) throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    // Threads that spin while they wait take the cores of other streams.
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  private static FailureReason reason(Throwable thrown) {
    if (OutOfMemory.in(thrown)) {
      return FailureReason.OUT_OF_MEMORY;
    }
    return lacksOperator(thrown) ? FailureReason.UNSUPPORTED : FailureReason.MODEL_LOAD_FAILED;
  }

  private static boolean lacksOperator(@Nullable Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OrtException ort) {
        String message = RootCause.of(ort);
        return ort.getCode() == OrtException.OrtErrorCode.ORT_NOT_IMPLEMENTED
            || message.contains("is not a registered function/op")
            || message.contains("No Op registered for");
      }
    }
    return false;
  }
}
