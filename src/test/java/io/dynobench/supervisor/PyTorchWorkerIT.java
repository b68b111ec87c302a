package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.concurrency;
import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Samples;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.testing.Full;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The real engine in real workers. */
class PyTorchWorkerIT {

  private static final Path SHARED_CACHE = Path.of("target", "djl-cache").toAbsolutePath();

  private final Path folder;

  PyTorchWorkerIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void measuresANetworkOfTheZooAndTellsWhatReallyRan() throws Exception {
    var harness = harness(SHARED_CACHE);

    Measurement measurement = measured(harness.start(request("lenet", 8, 1, Precision.FP32)));

    assertThat(concurrency(measurement, 8)).isBetween(0.97, 1.03);
    assertThat(measurement.metrics())
        .containsKeys(Metric.LOAD_MS, Metric.COLD_START_MS, Metric.OPERATIONS_PER_SECOND);
    assertThat(value(measurement, Metric.PEAK_MEMORY_MIB)).isBetween(1.0, 500.0);
    assertThat(value(measurement, Metric.LATENCY_P50_MS))
        .isBetween(
            value(measurement, Metric.LATENCY_MIN_MS), value(measurement, Metric.LATENCY_P99_MS));
    assertThat(Samples.read(harness.samples()).count())
        .isEqualTo(number(measurement, "measure.iterations"));
    assertThat(measurement.provenance())
        .containsEntry("engine.name", "PyTorch")
        .containsEntry("engine.version", "2.7.1")
        .containsEntry("djl.version", "0.35.1")
        .containsEntry("device.actual", "cpu")
        .containsEntry("precision.actual", "fp32")
        .containsEntry("provider.requested", "CPU")
        .containsEntry("provider.actual", "CPU")
        .containsEntry("threads.intraOp", "1")
        .containsEntry("threads.interOp", "1")
        .containsEntry("clock", "System.nanoTime")
        .hasEntrySatisfying(
            "barrier.emptyNanos", cost -> assertThat(Long.parseLong(cost)).isPositive())
        .doesNotContainKey("cuda.visibleDevices");
  }

  /**
   * What two streams do to each other on a busy machine is not the harness's to promise; that they
   * are at most two is, within the 3 % of Little's law: streams of unequal speed and length differ
   * a little from their mean.
   */
  @Test
  void measuresTwoStreamsTogether() throws Exception {
    var harness = harness(SHARED_CACHE);

    Measurement measurement = measured(harness.start(request("lenet", 8, 2, Precision.FP32)));

    assertThat(concurrency(measurement, 8)).isBetween(1.5, 2.06);
    assertThat(Samples.read(harness.samples()).stream()).contains(0, 1);
  }

  @Test
  void runsHalfPrecision() throws Exception {
    var measurement = measured(harness(SHARED_CACHE).start(request("lenet", 1, 1, Precision.BF16)));

    assertThat(measurement.provenance()).containsEntry("precision.actual", "bf16");
  }

  @Test
  void refusesAPrecisionThatItDoesNotRun() throws Exception {
    var request = request("lenet", 1, 1, Precision.FP32);
    var spec = spec(request.model().model(), 1, 1, Precision.INT4);

    var failed = failed(harness(SHARED_CACHE).start(with(request, spec, request.model())));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
  }

  @Test
  void noticesThatTheWeightsAreOfAnotherPrecision() throws Exception {
    var request = request("lenet", 1, 1, Precision.FP32);
    var spec = spec(request.model().model(), 1, 1, Precision.FP16);

    var failed = failed(harness(SHARED_CACHE).start(with(request, spec, request.model())));

    assertThat(failed.reason()).isEqualTo(FailureReason.DEVICE_FALLBACK);
    assertThat(failed.detail()).contains("asks for fp16", "in fp32");
  }

  @Test
  void neverMeasuresTheCpuInPlaceOfAGpu() throws Exception {
    var request = request("lenet", 1, 1, Precision.FP32);
    var spec = onDevice(request.spec(), "cuda:0");
    var hidden =
        new WorkerRequest(
            spec,
            request.model(),
            Map.of("CUDA_VISIBLE_DEVICES", "GPU-none"),
            false,
            request.logFile(),
            request.samplesFile());

    var failed = failed(harness(SHARED_CACHE).start(hidden));

    assertThat(failed.reason()).isEqualTo(FailureReason.DEVICE_FALLBACK);
  }

  @Test
  void saysWhyAFileIsNotAModel() throws Exception {
    var request = request("lenet", 1, 1, Precision.FP32);
    Path rubbish = Files.writeString(folder.resolve("rubbish.pt"), "not an archive");
    var artifact =
        new ModelArtifact("rubbish", rubbish, null, null, InputShape.of(3), null, null, null, null);

    var failed = failed(harness(SHARED_CACHE).start(with(request, request.spec(), artifact)));

    assertThat(failed.reason()).isEqualTo(FailureReason.MODEL_LOAD_FAILED);
    assertThat(failed.detail()).contains("rubbish.pt");
  }

  /** 1.2 PB: beyond what a process can address, so that no system pretends to have it. */
  @Test
  void saysThatABatchDoesNotFit() throws Exception {
    var request = request("squeezenet1.1", 2_000_000_000, 1, Precision.FP32);

    var failed = failed(harness(SHARED_CACHE).start(request));

    assertThat(failed.reason()).isEqualTo(FailureReason.OUT_OF_MEMORY);
    assertThat(failed.detail()).contains("1204224004214784 bytes");
  }

  @Test
  @Full
  void unpacksTheLibrariesOnceWhenTwoWorkersStartTogether() throws Exception {
    Path cache = folder.resolve("engines");
    var one = harness(cache).start(request("lenet", 1, 1, Precision.FP32));
    var second = Files.createDirectory(folder.resolve("second"));
    var request = request("lenet", 1, 1, Precision.FP32);
    var two =
        harness(cache)
            .start(
                new WorkerRequest(
                    request.spec(),
                    request.model(),
                    Map.of(),
                    false,
                    second.resolve("log.txt"),
                    second.resolve("samples.gz")));

    measured(one);
    measured(two);

    String logs = Files.readString(folder.resolve("log.txt"));
    logs += Files.readString(second.resolve("log.txt"));
    assertThat(logs.lines().filter(line -> line.contains("libtorch_cpu.so to cache"))).hasSize(1);
    assertThat(cache).isDirectoryContaining("glob:**/pytorch-2.7.1*-cpu.unpacked");
    try (Stream<Path> left = Files.walk(cache)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("tmp"));
    }
  }

  private SupervisorHarness harness(Path nativeCache) {
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128),
            SupervisorHarness.BRIEF,
            1,
            nativeCache.toString(),
            Duration.ofSeconds(60));
    var trials =
        new TrialProperties(
            Duration.ofSeconds(60), Duration.ofMinutes(5), 3, DataSize.ofMegabytes(1), 1_000_000);
    return SupervisorHarness.in(folder, worker, trials);
  }

  private WorkerRequest request(String network, int batchSize, int streams, Precision precision)
      throws IOException {
    Network chosen = Zoo.find(network).orElseThrow();
    Path file = folder.resolve(network + "-" + precision.id() + ".pt");
    try (var out = Files.newOutputStream(file)) {
      chosen.torchScript(precision).writeTo(out);
    }
    var artifact =
        new ModelArtifact(
            network,
            file,
            null,
            null,
            chosen.input(),
            chosen.parameters(),
            chosen.macs(),
            chosen.weightBytes(precision),
            chosen.activationBytes(precision));
    return new WorkerRequest(
        spec(network, batchSize, streams, precision),
        artifact,
        Map.of(),
        false,
        folder.resolve("log.txt"),
        folder.resolve("samples.gz"));
  }

  private static int number(Measurement measurement, String key) {
    return Integer.parseInt(measurement.provenance().getOrDefault(key, "none"));
  }

  private static WorkerRequest with(WorkerRequest request, TrialSpec spec, ModelArtifact artifact) {
    return new WorkerRequest(
        spec, artifact, request.environment(), false, request.logFile(), request.samplesFile());
  }

  private static TrialSpec spec(String model, int batchSize, int streams, Precision precision) {
    return new TrialSpec(
        Workload.INFERENCE,
        model,
        "pytorch",
        precision,
        "cpu",
        batchSize,
        streams,
        null,
        null,
        1,
        Profile.QUICK,
        42);
  }

  private static TrialSpec onDevice(TrialSpec spec, String device) {
    return new TrialSpec(
        spec.workload(),
        spec.model(),
        spec.engine(),
        spec.precision(),
        device,
        spec.batchSize(),
        spec.streams(),
        spec.threads(),
        spec.arrivalRate(),
        spec.forks(),
        spec.profile(),
        spec.seed());
  }
}
