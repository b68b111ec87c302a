package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.fake.FakeEngine;
import io.dynobench.fake.FakeModels;
import io.dynobench.protocol.Message;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTryTests {

  @Test
  void tellsTheMemoryOfTheProcessOnACpu() throws Exception {
    assertThat(told("cpu")).containsKeys("memory.privateMib", "memory.baselineMib");
  }

  /** How a GPU's memory grows is not seen from the process, nor does its own lead the search. */
  @Test
  void makesAllCallsOnAGpu() throws Exception {
    assertThat(told("cuda:0"))
        .containsEntry("memory.calls", "10")
        .doesNotContainKeys("memory.privateMib", "memory.baselineMib");
  }

  private static Map<String, String> told(String device) throws Exception {
    var spec =
        new TrialSpec(
            Workload.MAX_BATCH,
            FakeModels.FIXED,
            FakeEngine.ID,
            Precision.FP32,
            device,
            4,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42,
            new WorkloadSettings.BatchTry(10));
    var start =
        new Message.Start(
            spec, FakeModels.artifact(FakeModels.FIXED), 1, Path.of("samples"), 100, false);
    return new BatchTry(new FakeEngine(), message -> {}).run(start).provenance();
  }
}
