package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the packaged engines can compute at all, so that no worker is started to find it out. */
public final class EngineSupport {

  public static final String PYTORCH = "pytorch";
  public static final String ONNX_RUNTIME = "onnxruntime";

  private static final Map<String, List<Precision>> PRECISIONS =
      Map.of(
          PYTORCH, List.of(Precision.FP32, Precision.FP16, Precision.BF16),
          ONNX_RUNTIME, List.of(Precision.FP32, Precision.INT8));

  private EngineSupport() {}

  /**
   * Why an engine cannot run models in a precision on a kind of device, for users.
   *
   * @param gpu whether the device is a GPU, else it is a CPU
   * @return empty when it can, and for engines that are not packaged
   */
  public static Optional<String> refusal(String engine, Precision precision, boolean gpu) {
    if (engine.equals(ONNX_RUNTIME) && gpu) {
      return Optional.of("The packaged ONNX Runtime runs on CPUs only.");
    }
    if (PRECISIONS.getOrDefault(engine, List.of(precision)).contains(precision)) {
      return Optional.empty();
    }
    boolean half = precision == Precision.FP16 || precision == Precision.BF16;
    return Optional.of(
        half
            ? "ONNX Runtime has no %s kernels for CPUs; it would compute in fp32 without a word."
                .formatted(precision.id())
            : "%s does not compute in %s here.".formatted(engine, precision.id()));
  }
}
