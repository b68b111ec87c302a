package io.dynobench.models;

import static io.dynobench.models.EngineSupport.ONNX_RUNTIME;
import static io.dynobench.models.EngineSupport.PYTORCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import org.junit.jupiter.api.Test;

class EngineSupportTests {

  @Test
  void knowsThatOnnxRuntimeHasNoGpu() {
    assertThat(EngineSupport.refusal(ONNX_RUNTIME, Precision.FP32, true))
        .hasValue("The packaged ONNX Runtime runs on CPUs only.");
    assertThat(EngineSupport.refusal(PYTORCH, Precision.FP32, true)).isEmpty();
  }

  @Test
  void knowsWhatWouldBeComputedInAnotherPrecision() {
    assertThat(EngineSupport.refusal(ONNX_RUNTIME, Precision.FP16, false))
        .hasValueSatisfying(reason -> assertThat(reason).contains("no fp16 kernels for CPUs"));
    assertThat(EngineSupport.refusal(ONNX_RUNTIME, Precision.INT8, false)).isEmpty();
    assertThat(EngineSupport.refusal(PYTORCH, Precision.INT8, false))
        .hasValue("pytorch does not compute in int8 here.");
  }

  @Test
  void namesPyTorchFirst() {
    assertThat(EngineSupport.engines().keySet()).containsExactly(PYTORCH, ONNX_RUNTIME);
  }

  @Test
  void leavesOtherEnginesToThemselves() {
    assertThat(EngineSupport.refusal("fake", Precision.INT4, true)).isEmpty();
  }
}
