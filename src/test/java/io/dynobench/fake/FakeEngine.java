package io.dynobench.fake;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.TrialFailure;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs {@link FakeModels}. */
public final class FakeEngine implements Engine {

  public static final String ID = "fake";

  private int threads;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void prepare(TrialSpec spec, int threadsPerStream) {
    threads = threadsPerStream;
  }

  @Override
  public LoadedModel load(ModelArtifact artifact, TrialSpec spec) throws TrialFailure {
    if (artifact.model().equals(FakeModels.LOAD_FAILURE)) {
      throw new TrialFailure(FailureReason.MODEL_LOAD_FAILED, "The archive is a fake.");
    }
    if (FakeCeilings.isTooLarge(artifact.model(), spec.precision())) {
      throw new TrialFailure(FailureReason.OUT_OF_MEMORY, "The fake has 8 MiB.");
    }
    return new FakeModel(artifact.model(), spec, threads);
  }

  private record FakeModel(String id, TrialSpec spec, int threads) implements LoadedModel {

    @Override
    public ModelStream open(int index) {
      return switch (id) {
        case FakeModels.FIXED -> VirtualStream.blocking((call, at) -> 10);
        case FakeModels.BIMODAL -> VirtualStream.blocking((call, at) -> call % 50 == 49 ? 100 : 10);
        case FakeModels.ASYNC -> VirtualStream.asynchronous((call, at) -> 10);
        case FakeModels.BARRIER -> VirtualStream.withBarrier((call, at) -> 10, 7_000);
        case FakeModels.RESTLESS -> restless();
        case FakeModels.ONE_RESTLESS ->
            index == 0 ? VirtualStream.blocking((call, at) -> 10) : restless();
        case FakeModels.UNEQUAL -> VirtualStream.blocking((call, at) -> index == 0 ? 62 : 67);
        case FakeModels.HASTY -> VirtualStream.withBarrier((call, at) -> 0.1, 7_000);
        case FakeModels.DRIFTING -> VirtualStream.blocking((call, at) -> 10 * (1 + at / 200));
        case FakeModels.STEPPING -> VirtualStream.blocking((call, at) -> at < 9 ? 10 : 11);
        case FakeModels.STALLING -> stalling();
        case FakeModels.OVERSLEEPING -> VirtualStream.oversleeping((call, at) -> 10, 2_000_000);
        case FakeModels.FICKLE ->
            VirtualStream.blocking((call, at) -> spec.seed() % 2 == 0 ? 10 : 20);
        case FakeModels.LATE ->
            spec.seed() == 43
                ? new MisbehavingStream(Misbehaviour.EXIT_CODE)
                : VirtualStream.blocking((call, at) -> 10);
        case FakeModels.ROOMY, FakeModels.ROOMY_ABORT -> roomy();
        case FakeModels.REAL,
            FakeModels.FALLBACK,
            FakeModels.OTHER_PROVIDER,
            FakeModels.FEWER_THREADS ->
            new RealStream();
        case FakeCeilings.GEMM_1024,
            FakeCeilings.GEMM_2048,
            FakeCeilings.GEMM_4096,
            FakeCeilings.COPY ->
            VirtualStream.blocking((call, at) -> FakeCeilings.millis(id, call));
        default -> new MisbehavingStream(Misbehaviour.of(id));
      };
    }

    private ModelStream roomy() {
      if (spec.batchSize() == 2 && id.equals(FakeModels.ROOMY_ABORT)) {
        return MisbehavingStream.atOnce(Misbehaviour.ABORT);
      }
      return spec.batchSize() > FakeModels.ROOM
          ? MisbehavingStream.atOnce(Misbehaviour.ENGINE_OOM)
          : VirtualStream.blocking((call, at) -> 10);
    }

    private static VirtualStream restless() {
      return VirtualStream.blocking((call, at) -> call / 100 % 2 == 0 ? 10 : 20);
    }

    private static VirtualStream stalling() {
      var stalled = new AtomicBoolean();
      return VirtualStream.blocking(
          (call, at) -> at >= 9 && stalled.compareAndSet(false, true) ? 1_000 : 1);
    }

    @Override
    public EngineDescription describe() {
      String device = id.equals(FakeModels.FALLBACK) ? "elsewhere" : spec.device();
      String provider = id.equals(FakeModels.OTHER_PROVIDER) ? "FakeCpu" : "Fake";
      int ran = id.equals(FakeModels.FEWER_THREADS) ? threads - 1 : threads;
      String clock = id.equals(FakeModels.REAL) ? EngineDescription.REAL_CLOCK : "virtual";
      return new EngineDescription(
          ID,
          "1.0",
          device,
          spec.precision(),
          new EngineDescription.Provider("Fake", provider),
          ran,
          1,
          clock,
          Map.of());
    }
  }
}
