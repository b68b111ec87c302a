package io.dynobench.worker.harness;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.fake.FakeModels;
import io.dynobench.protocol.Message;
import java.nio.file.Path;

/** What a worker is told, where little of it matters. */
final class Starts {

  private Starts() {}

  static Message.Start quick(int batchSize, int streams, boolean powerMetered) {
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            FakeModels.FIXED,
            "fake",
            Precision.FP32,
            "cpu",
            batchSize,
            streams,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    return new Message.Start(
        spec, FakeModels.artifact(FakeModels.FIXED), 1, Path.of("samples"), 100, powerMetered);
  }
}
