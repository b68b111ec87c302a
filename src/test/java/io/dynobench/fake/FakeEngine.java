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
    return new FakeModel(artifact.model(), spec, threads);
  }

  private record FakeModel(String id, TrialSpec spec, int threads) implements LoadedModel {

    @Override
    public ModelStream open(int index) {
      return switch (id) {
        case FakeModels.FIXED -> VirtualStream.blocking(call -> 10);
        case FakeModels.BIMODAL -> VirtualStream.blocking(call -> call % 50 == 49 ? 100 : 10);
        case FakeModels.ASYNC -> VirtualStream.asynchronous(call -> 10);
        case FakeModels.BARRIER -> VirtualStream.withBarrier(call -> 10, 7_000);
        case FakeModels.RESTLESS -> VirtualStream.blocking(call -> call / 100 % 2 == 0 ? 10 : 20);
        case FakeModels.UNEQUAL -> VirtualStream.blocking(call -> index == 0 ? 62 : 67);
        case FakeModels.FICKLE -> VirtualStream.blocking(call -> spec.seed() % 2 == 0 ? 10 : 20);
        case FakeModels.LATE ->
            spec.seed() == 43
                ? new MisbehavingStream(Misbehaviour.EXIT_CODE)
                : VirtualStream.blocking(call -> 10);
        case FakeModels.REAL, FakeModels.FALLBACK -> new RealStream();
        default -> new MisbehavingStream(Misbehaviour.of(id));
      };
    }

    @Override
    public EngineDescription describe() {
      String device = id.equals(FakeModels.FALLBACK) ? "elsewhere" : spec.device();
      return new EngineDescription(
          ID, "1.0", device, spec.precision(), threads, 1, "virtual", Map.of());
    }
  }
}
