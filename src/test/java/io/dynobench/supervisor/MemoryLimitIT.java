package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.fake.FakeEngine;
import io.dynobench.fake.FakeModels;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Workers that may have so much memory and no more. */
class MemoryLimitIT {

  private static final Path CACHE = Path.of("target", "djl-cache").toAbsolutePath();
  private static final int LIMIT_MIB = 400;

  private final Path folder;
  private final SupervisorHarness harness;

  MemoryLimitIT(@TempDir Path folder) {
    this.folder = folder;
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128), List.of(), 1, CACHE.toString(), Duration.ofSeconds(60));
    harness = SupervisorHarness.in(folder, worker, SupervisorHarness.trials());
  }

  @ParameterizedTest
  @CsvSource({"pytorch", "onnxruntime"})
  void whatFitsRunsAndTellsWhatItTook(String engine) throws Exception {
    var measurement = measured(harness.start(squeezenet(engine, 2, LIMIT_MIB)));

    assertThat(SupervisorHarness.value(measurement, Metric.PEAK_MEMORY_MIB)).isBetween(5.0, 250.0);
    double taken = Double.parseDouble(measurement.provenance().get("memory.privateMib"));
    double before = Double.parseDouble(measurement.provenance().get("memory.baselineMib"));
    assertThat(taken).isBetween(before, (double) LIMIT_MIB);
    assertThat(Integer.parseInt(measurement.provenance().get("memory.calls")))
        .as("settled before the last of ten calls")
        .isBetween(3, 9);
    assertThat(measurement.metrics()).doesNotContainKey(Metric.THROUGHPUT);
  }

  /** From what hardly fits no longer to what is far too much, as allocations of all sizes fail. */
  @ParameterizedTest
  @CsvSource({
    "pytorch, 24",
    "pytorch, 1000",
    "onnxruntime, 64",
    "onnxruntime, 1000",
  })
  void whatDoesNotFitIsOutOfMemory(String engine, int batchSize) throws Exception {
    var end = failed(harness.start(squeezenet(engine, batchSize, LIMIT_MIB)));

    assertThat(end.reason()).as(end.detail()).isEqualTo(FailureReason.OUT_OF_MEMORY);
  }

  /** The JVM itself, its threads, the engine's libraries: whichever comes first. */
  @ParameterizedTest
  @CsvSource({
    "pytorch, 140",
    "pytorch, 240",
    "onnxruntime, 140",
    "onnxruntime, 220",
  })
  void aWorkerThatDoesNotFitItselfIsOutOfMemory(String engine, int limitMib) throws Exception {
    var end = failed(harness.start(squeezenet(engine, 1, limitMib)));

    assertThat(end.reason()).as(end.detail()).isEqualTo(FailureReason.OUT_OF_MEMORY);
  }

  @Test
  void aCrashStaysACrash() throws InterruptedException {
    var request = harness.request(spec(FakeModels.ROOMY_ABORT, FakeEngine.ID, 2));

    var end = failed(harness.start(limited(request, LIMIT_MIB)));

    assertThat(end.reason()).isEqualTo(FailureReason.WORKER_CRASHED);
  }

  @Test
  void saysWhatIsMissingWhereMemoryCannotBeLimited() throws InterruptedException {
    var here = WorkerHost.here(folder);
    var host = new WorkerHost(here.java(), here.classPath(), Map.of("PATH", "/nowhere"), 1, folder);
    var supervisor =
        new LocalWorkerSupervisor(
            host,
            SupervisorHarness.worker(),
            SupervisorHarness.trials(),
            SupervisorHarness.NO_CUDA);
    var elsewhere = new SupervisorHarness(folder, supervisor);
    var request = elsewhere.request(spec(FakeModels.FIXED, FakeEngine.ID, 1));

    var end = failed(elsewhere.start(limited(request, LIMIT_MIB)));

    assertThat(end.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(end.detail()).contains("prlimit", "util-linux");
    measured(elsewhere.start(request));
  }

  private WorkerRequest squeezenet(String engine, int batchSize, int limitMib) throws IOException {
    Network network = Zoo.find("squeezenet1.1").orElseThrow();
    Path file = folder.resolve("model." + engine);
    try (var out = Files.newOutputStream(file)) {
      if (engine.equals("pytorch")) {
        network.torchScript(Precision.FP32).writeTo(out);
      } else {
        network.onnx(Precision.FP32).writeTo(out);
      }
    }
    var artifact =
        new ModelArtifact(network.id(), file, null, null, network.input(), null, null, null, null);
    return limited(
        new WorkerRequest(
            spec(network.id(), engine, batchSize),
            artifact,
            Map.of(),
            false,
            harness.log(),
            harness.samples()),
        limitMib);
  }

  private static WorkerRequest limited(WorkerRequest request, int limitMib) {
    return new WorkerRequest(
        request.spec(),
        request.model(),
        request.environment(),
        false,
        request.logFile(),
        request.samplesFile(),
        null,
        null,
        limitMib);
  }

  private static TrialSpec spec(String model, String engine, int batchSize) {
    return new TrialSpec(
        Workload.MAX_BATCH,
        model,
        engine,
        Precision.FP32,
        "cpu",
        batchSize,
        1,
        null,
        null,
        1,
        Profile.QUICK,
        42,
        new WorkloadSettings.BatchTry(10));
  }
}
