package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the packaged engines can compute at all, so that no worker is started to find it out. */
public final class EngineSupport {

  public static final String PYTORCH = "pytorch";
  public static final String ONNX_RUNTIME = "onnxruntime";

  private static final Map<String, List<Precision>> PRECISIONS = precisions();

  private EngineSupport() {}

  private static Map<String, List<Precision>> precisions() {
    Map<String, List<Precision>> precisions = new LinkedHashMap<>();
    precisions.put(PYTORCH, List.of(Precision.FP32, Precision.FP16, Precision.BF16));
    precisions.put(ONNX_RUNTIME, List.of(Precision.FP32, Precision.INT8));
    return Collections.unmodifiableMap(precisions);
  }

  /** The packaged engines, the default one first, each with what it can compute in. */
  public static Map<String, List<Precision>> engines() {
    return PRECISIONS;
  }

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
