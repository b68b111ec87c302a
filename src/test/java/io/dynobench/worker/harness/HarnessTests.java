package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import io.dynobench.fake.FakeEngine;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.TrialFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTests {

  private static final long DOWNLOAD_MS = 1_500;

  @Test
  void aDownloadIsNoTimeOfLoading(@TempDir Path folder) throws Exception {
    var engine = new Downloading();
    var told = Starts.quick(1, 1, false);
    var start =
        new Message.Start(told.spec(), told.model(), 1, folder.resolve("samples.gz"), 100, false);

    var measurement = new Harness(engine, Clock.systemUTC(), message -> {}).run(start);

    assertThat(engine.loaded).isEqualTo(told.model().at(Path.of("fetched")));
    assertThat(measurement.metrics().get(Metric.LOAD_MS)).isLessThan((double) DOWNLOAD_MS);
  }

  /** Fetches over a slow line what it then loads at once. */
  private static final class Downloading implements Engine {

    private final FakeEngine engine = new FakeEngine();
    private ModelArtifact loaded = Starts.quick(1, 1, false).model();

    @Override
    public String id() {
      return engine.id();
    }

    @Override
    public void prepare(TrialSpec spec, int threads) {
      engine.prepare(spec, threads);
    }

    @Override
    public ModelArtifact fetch(ModelArtifact artifact) {
      long begin = System.nanoTime();
      long line = TimeUnit.MILLISECONDS.toNanos(DOWNLOAD_MS);
      for (long left = line; left > 0; left = line - (System.nanoTime() - begin)) {
        LockSupport.parkNanos(left);
      }
      return artifact.at(Path.of("fetched"));
    }

    @Override
    public LoadedModel load(ModelArtifact artifact, TrialSpec spec) throws TrialFailure {
      loaded = artifact;
      return engine.load(artifact, spec);
    }
  }
}
