package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.concurrency;
import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static io.dynobench.supervisor.SupervisorHarness.value;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Samples;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.testing.Full;
import io.dynobench.zoo.ModelFile;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** ONNX Runtime in real workers. */
class OnnxRuntimeWorkerIT {

  private static final Network LENET = Zoo.find("lenet").orElseThrow();

  private final Path folder;

  OnnxRuntimeWorkerIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void measuresANetworkOfTheZooAndTellsWhatReallyRan() throws Exception {
    var harness = harness();

    Measurement measurement = measured(harness.start(lenet(8, 1, Precision.FP32, "cpu")));

    assertThat(concurrency(measurement, 8)).isBetween(0.97, 1.03);
    assertThat(measurement.metrics())
        .containsKeys(Metric.LOAD_MS, Metric.COLD_START_MS, Metric.OPERATIONS_PER_SECOND);
    assertThat(value(measurement, Metric.PEAK_MEMORY_MIB)).isBetween(1.0, 500.0);
    assertThat(Samples.read(harness.samples()).count()).isPositive();
    assertThat(measurement.provenance())
        .containsEntry("engine.name", "OnnxRuntime")
        .containsEntry("engine.version", "1.29.0")
        .containsEntry("djl.version", "0.35.1")
        .containsEntry("device.actual", "cpu")
        .containsEntry("precision.actual", "fp32")
        .containsEntry("threads.intraOp", "1")
        .containsEntry("threads.interOp", "1")
        .containsEntry("provider.requested", "CPUExecutionProvider")
        .containsEntry("provider.actual", "CPUExecutionProvider")
        .containsEntry("onnxruntime.weights", "FLOAT");
  }

  @Test
  void measuresTwoStreamsTogether() throws Exception {
    var harness = harness();

    Measurement measurement = measured(harness.start(lenet(8, 2, Precision.FP32, "cpu")));

    assertThat(concurrency(measurement, 8)).isBetween(1.5, 2.001);
  }

  /** Neither PyTorch nor a second copy of its own libraries. */
  @Test
  @Full
  void unpacksOnlyItsOwnLibrariesAndOnlyOnce() throws Exception {
    Path cache = folder.resolve("engines");
    var harness = harness(cache);

    measured(harness.start(lenet(1, 1, Precision.FP32, "cpu")));
    var unpacked = Files.getLastModifiedTime(library(cache));
    measured(harness.start(lenet(1, 1, Precision.FP32, "cpu")));

    assertThat(Files.getLastModifiedTime(library(cache))).isEqualTo(unpacked);
    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "libonnxruntime.so",
              "libonnxruntime4j_jni.so",
              "lock",
              "onnxruntime-1.29.0-linux-x64.unpacked");
    }
  }

  private static Path library(Path cache) {
    return cache.resolve("onnxruntime-1.29.0-linux-x64").resolve("libonnxruntime.so");
  }

  @Test
  void refusesAGpuBeforeItLoadsAnything() throws Exception {
    var failed = failed(harness().start(lenet(1, 1, Precision.FP32, "cuda:0")));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("runs on CPUs only");
  }

  @Test
  void refusesHalfFloatsThatItWouldComputeAsFloats() throws Exception {
    var failed = failed(harness().start(lenet(1, 1, Precision.FP16, "cpu")));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("does not compute in fp16");
  }

  @Test
  void noticesThatTheWeightsAreOfAnotherPrecision() throws Exception {
    var file = write(LENET.onnx(Precision.FP32));

    var failed = failed(harness().start(request(file, 1, 1, Precision.INT8, "cpu")));

    assertThat(failed.reason()).isEqualTo(FailureReason.DEVICE_FALLBACK);
    assertThat(failed.detail()).contains("asks for int8", "in fp32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an ONNX file"})
  void saysWhyAFileIsNotAModel(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("rubbish.onnx"), content);

    var failed = failed(harness().start(request(file, 1, 1, Precision.FP32, "cpu")));

    assertThat(failed.reason()).isEqualTo(FailureReason.MODEL_LOAD_FAILED);
    assertThat(failed.detail()).contains("rubbish.onnx");
  }

  @Test
  void saysThatTheFileFixesTheBatchSize() throws Exception {
    ModelProto.Builder model = lenet();
    model
        .getGraphBuilder()
        .getInputBuilder(0)
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .getShapeBuilder()
        .setDim(0, Dimension.newBuilder().setDimValue(1));
    Path file = Files.write(folder.resolve("fixed.onnx"), model.build().toByteArray());

    measured(harness().start(request(file, 1, 1, Precision.FP32, "cpu")));
    var failed = failed(harness().start(request(file, 8, 1, Precision.FP32, "cpu")));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("fixes the batch size to 1", "asks for 8");
  }

  @Test
  void saysWhichOperatorItDoesNotKnow() throws Exception {
    ModelProto.Builder model = lenet();
    model.getGraphBuilder().getNodeBuilder(1).setOpType("Levitate");
    Path file = Files.write(folder.resolve("strange.onnx"), model.build().toByteArray());

    var failed = failed(harness().start(request(file, 1, 1, Precision.FP32, "cpu")));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("Levitate");
  }

  /** 1.9 GB of inputs and 12 PB of the first layer's outputs. */
  @Test
  void saysThatABatchIsTooLarge() throws Exception {
    var failed = failed(harness().start(lenet(2_000_000_000, 1, Precision.FP32, "cpu")));

    assertThat(failed.reason()).isEqualTo(FailureReason.UNSUPPORTED);
    assertThat(failed.detail()).contains("6272000000000 bytes");
  }

  /** An eager graph would hold every layer's output: 7.5 GB. */
  @ParameterizedTest
  @ValueSource(strings = {"pytorch", "onnxruntime"})
  @Full
  void holdsResNet50AtBatch32InSmallMemory(String engine) throws Exception {
    Network network = Zoo.find("resnet50").orElseThrow();
    ModelFile file =
        engine.equals("pytorch")
            ? network.torchScript(Precision.FP32)
            : network.onnx(Precision.FP32);

    var request = request(network, engine, write(file), 32, 1, Precision.FP32, "cpu");

    assertThat(value(measured(harness().start(request)), Metric.PEAK_MEMORY_MIB))
        .isBetween(100.0, 1536.0);
  }

  private static ModelProto.Builder lenet() throws IOException {
    var bytes = new ByteArrayOutputStream();
    LENET.onnx(Precision.FP32).writeTo(bytes);
    return ModelProto.parseFrom(bytes.toByteArray()).toBuilder();
  }

  private SupervisorHarness harness() {
    return harness(Path.of("target", "djl-cache").toAbsolutePath());
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

  private Path write(ModelFile model) throws IOException {
    Path file = folder.resolve("network" + model.suffix());
    try (var out = Files.newOutputStream(file)) {
      model.writeTo(out);
    }
    return file;
  }

  private WorkerRequest lenet(int batchSize, int streams, Precision precision, String device)
      throws IOException {
    return request(write(LENET.onnx(Precision.FP32)), batchSize, streams, precision, device);
  }

  private WorkerRequest request(
      Path file, int batchSize, int streams, Precision precision, String device) {
    return request(LENET, "onnxruntime", file, batchSize, streams, precision, device);
  }

  private WorkerRequest request(
      Network network,
      String engine,
      Path file,
      int batchSize,
      int streams,
      Precision precision,
      String device) {
    var artifact =
        new ModelArtifact(
            network.id(),
            file,
            null,
            null,
            network.input(),
            network.parameters(),
            network.macs(),
            network.weightBytes(Precision.FP32),
            network.activationBytes(Precision.FP32));
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            network.id(),
            engine,
            precision,
            device,
            batchSize,
            streams,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    return new WorkerRequest(
        spec, artifact, Map.of(), false, folder.resolve("log.txt"), folder.resolve("samples.gz"));
  }
}
