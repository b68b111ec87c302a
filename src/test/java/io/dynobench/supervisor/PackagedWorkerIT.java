package io.dynobench.supervisor;

import static io.dynobench.bench.Precision.FP32;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.zoo.ModelFile;
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
import org.springframework.util.unit.DataSize;

/** Workers of the packaged service; the class path of the build is what all other tests use. */
class PackagedWorkerIT {

  private static final Path JAR = Path.of("target", "dynobench.jar").toAbsolutePath();

  private final Path folder;

  PackagedWorkerIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void runsPyTorchFromTheOneJar() throws Exception {
    assertThat(measured(startPyTorch(JAR)).provenance()).containsEntry("engine.name", "PyTorch");
  }

  @Test
  void runsOnnxRuntimeFromTheOneJar() throws Exception {
    runsOnnxRuntime(JAR);
  }

  @Test
  void runsFromExtractedLayers() throws Exception {
    Path extracted = folder.resolve("app");
    var extract =
        new ProcessBuilder(
                java().toString(),
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--destination",
                extracted.toString())
            .inheritIO()
            .start();
    assertThat(extract.waitFor()).isZero();

    Path jar = extracted.resolve("dynobench.jar");
    assertThat(measured(startPyTorch(jar)).provenance()).containsEntry("engine.name", "PyTorch");
    runsOnnxRuntime(jar);
  }

  /** Its libraries are small enough to be unpacked each time, from the jar within the jar. */
  private void runsOnnxRuntime(Path classPath) throws Exception {
    Path cache = folder.resolve("engines");

    var measurement = measured(start(classPath, cache, "onnxruntime", lenet().onnx(FP32)));

    assertThat(measurement.provenance()).containsEntry("engine.version", "1.29.0");
    assertThat(cache.resolve("onnxruntime-1.29.0-linux-x64/libonnxruntime.so")).exists();
  }

  private RunningWorker startPyTorch(Path classPath) throws IOException {
    Path cache = Path.of("target", "djl-cache").toAbsolutePath();
    return start(classPath, cache, "pytorch", lenet().torchScript(FP32));
  }

  private RunningWorker start(Path classPath, Path cache, String engine, ModelFile model)
      throws IOException {
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128), List.of(), 1, cache.toString(), Duration.ofSeconds(60));
    var host =
        new WorkerHost(java(), classPath.toString(), System.getenv(), 1, folder.resolve("data"));
    var trials =
        new TrialProperties(
            Duration.ofSeconds(60), Duration.ofMinutes(2), 3, DataSize.ofMegabytes(1), 100_000);
    return new LocalWorkerSupervisor(host, worker, trials, SupervisorHarness.NO_CUDA)
        .start(request(engine, model), (phase, fraction, throughput) -> {});
  }

  private static Network lenet() {
    return Zoo.find("lenet").orElseThrow();
  }

  private WorkerRequest request(String engine, ModelFile model) throws IOException {
    Path file = folder.resolve("lenet" + model.suffix());
    try (var out = Files.newOutputStream(file)) {
      model.writeTo(out);
    }
    var artifact =
        new ModelArtifact("lenet", file, null, null, lenet().input(), null, null, null, null);
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "lenet",
            engine,
            FP32,
            "cpu",
            1,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    return new WorkerRequest(
        spec, artifact, Map.of(), false, folder.resolve("log.txt"), folder.resolve("samples.gz"));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
