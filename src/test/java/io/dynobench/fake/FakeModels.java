package io.dynobench.fake;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.ModelSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The models of the {@link FakeEngine}, and a catalogue source of them for Spring tests. */
public final class FakeModels implements ModelSource {

  /** 10 ms a call on a virtual clock. */
  public static final String FIXED = "fake-fixed";

  /** 10 ms a call, every fiftieth 100 ms, on a virtual clock. */
  public static final String BIMODAL = "fake-bimodal";

  /** Returns at once and is done after 10 ms, on a virtual clock. */
  public static final String ASYNC = "fake-async";

  /** As {@link #ASYNC}, and waiting for a call takes another 7 µs. */
  public static final String BARRIER = "fake-barrier";

  /** A second of 10 ms calls, then two of 20 ms calls, and so on, on a virtual clock. */
  public static final String RESTLESS = "fake-restless";

  /** As {@link #FIXED} in the first stream and {@link #RESTLESS} in the others. */
  public static final String ONE_RESTLESS = "fake-one-restless";

  /** 62 ms a call in the first stream and 67 ms in the others, on virtual clocks. */
  public static final String UNEQUAL = "fake-unequal";

  /** 100 µs a call, of which the barrier takes 7, on a virtual clock. */
  public static final String HASTY = "fake-hasty";

  /** 10 ms a call, and 1 % more every 2 s, on a virtual clock. */
  public static final String DRIFTING = "fake-drifting";

  /** 10 ms a call, and 11 ms after the first 9 s, on a virtual clock. */
  public static final String STEPPING = "fake-stepping";

  /** 1 ms a call, and one of a second after the first 9 s, on a virtual clock. */
  public static final String STALLING = "fake-stalling";

  /** 10 ms a call on a virtual clock, and whoever waits for a time is woken 2 ms late. */
  public static final String OVERSLEEPING = "fake-oversleeping";

  /** 10 ms a call in forks with an even seed and 20 ms in the others, on a virtual clock. */
  public static final String FICKLE = "fake-fickle";

  /** Leaves with exit code 42 in the second fork of a trial with the seed 42. */
  public static final String LATE = "fake-late";

  /** Really sleeps about 10 ms a call. */
  public static final String REAL = "fake-real";

  /** Fills the Java heap. */
  public static final String OOM = "fake-oom";

  /** Aborts natively. */
  public static final String ABORT = "fake-abort";

  /** Writes where it must not. */
  public static final String SEGV = "fake-segv";

  /** Is killed with signal 9. */
  public static final String KILL = "fake-kill";

  /** Stops with all its threads. */
  public static final String HANG = "fake-hang";

  /** Writes rubbish to the wire. */
  public static final String GARBAGE = "fake-garbage";

  /** Ends with exit code 0 and no result. */
  public static final String EXIT = "fake-exit";

  /** Ends with exit code 42 and no result. */
  public static final String EXIT_CODE = "fake-exit-code";

  /** Throws what PyTorch throws when memory is short. */
  public static final String ENGINE_OOM = "fake-engine-oom";

  /** Throws. */
  public static final String ERROR = "fake-error";

  /** Has room for batches of at most {@link #ROOM}; beyond, it throws what PyTorch throws. */
  public static final String ROOMY = "fake-roomy";

  /** As {@link #ROOMY}, and aborts at a batch of two. */
  public static final String ROOMY_ABORT = "fake-roomy-abort";

  static final int ROOM = 3;

  /** Prints 10 KB a call. */
  public static final String CHATTY = "fake-chatty";

  /** Runs on another device than it is asked to. */
  public static final String FALLBACK = "fake-fallback";

  /** Runs by another provider than it is asked to. */
  public static final String OTHER_PROVIDER = "fake-other-provider";

  /** Runs with a thread less than it is asked to. */
  public static final String FEWER_THREADS = "fake-fewer-threads";

  /** Cannot be loaded. */
  public static final String LOAD_FAILURE = "fake-load-failure";

  private static final InputShape INPUT = InputShape.of(3, 8, 8);

  public static ModelArtifact artifact(String model) {
    return new ModelArtifact(
        model, null, null, null, INPUT, 1_000_000L, 2_000_000L, 4_000_000L, 1_000_000L);
  }

  @Override
  public List<CatalogueModel> models() {
    return Stream.of(
            FIXED,
            BIMODAL,
            ASYNC,
            BARRIER,
            RESTLESS,
            ONE_RESTLESS,
            UNEQUAL,
            HASTY,
            DRIFTING,
            STEPPING,
            STALLING,
            OVERSLEEPING,
            FICKLE,
            LATE,
            REAL,
            OOM,
            ABORT,
            SEGV,
            KILL,
            HANG,
            GARBAGE,
            EXIT,
            EXIT_CODE,
            ENGINE_OOM,
            ROOMY,
            ROOMY_ABORT,
            ERROR,
            CHATTY,
            FALLBACK,
            OTHER_PROVIDER,
            FEWER_THREADS,
            LOAD_FAILURE)
        .map(FakeModels::model)
        .toList();
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision) {
    return artifact(model.id());
  }

  private static CatalogueModel model(String id) {
    return new CatalogueModel(
        id,
        "Fake",
        Task.IMAGE_CLASSIFICATION,
        INPUT,
        1_000_000L,
        2_000_000L,
        Map.of(FakeEngine.ID, List.of(Precision.FP32)),
        "fake");
  }

  /** For {@code @Import} in Spring tests; the component scan does not see it. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    ModelSource fakeModels() {
      return new FakeModels();
    }
  }
}
