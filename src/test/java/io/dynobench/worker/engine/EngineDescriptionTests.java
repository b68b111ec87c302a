package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.worker.engine.EngineDescription.Provider;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineDescriptionTests {

  private static final Provider CUDA = new Provider("CUDA", "CUDA");

  @Test
  void acceptsWhatWasAskedFor() {
    assertThatCode(() -> require(ran("cuda:0", Precision.FP16, CUDA, 2)))
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhatRanInstead() {
    refuses(ran("cpu", Precision.FP16, CUDA, 2), "asks for cuda:0, but Engine ran it on cpu.");
    refuses(ran("cuda:0", Precision.FP32, CUDA, 2), "asks for fp16, but Engine ran it in fp32.");
    refuses(
        ran("cuda:0", Precision.FP16, new Provider("CUDA", "CPU"), 2),
        "asks for the provider CUDA, but Engine ran it by CPU.");
    refuses(
        ran("cuda:0", Precision.FP16, CUDA, 1),
        "asks for 2 threads per stream, but Engine ran it with 1.");
  }

  @Test
  void aClockThatStandsStillAtTimesIsNotTheMachines() {
    assertThat(onClock(EngineDescription.REAL_CLOCK).realTime()).isTrue();
    assertThat(onClock(EngineDescription.REAL_CLOCK + ", standing still").realTime()).isFalse();
    assertThat(onClock("virtual").realTime()).isFalse();
  }

  private static EngineDescription onClock(String clock) {
    return new EngineDescription(
        "Engine", "1.0", "cpu", Precision.FP32, CUDA, 1, 1, clock, Map.of());
  }

  private static void refuses(EngineDescription ran, String words) {
    assertThatExceptionOfType(TrialFailure.class)
        .isThrownBy(() -> require(ran))
        .withMessage("The trial " + words)
        .returns(FailureReason.DEVICE_FALLBACK, TrialFailure::reason);
  }

  private static void require(EngineDescription ran) throws TrialFailure {
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "net",
            "engine",
            Precision.FP16,
            "cuda:0",
            1,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    ran.requireWhatWasAskedFor(spec, 2);
  }

  private static EngineDescription ran(
      String device, Precision precision, Provider provider, int threads) {
    return new EngineDescription(
        "Engine", "1.0", device, precision, provider, threads, 1, "virtual", Map.of());
  }
}
