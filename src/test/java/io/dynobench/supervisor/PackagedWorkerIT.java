package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
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
  void runsFromTheOneJar() throws Exception {
    assertThat(measured(start(JAR)).provenance()).containsEntry("engine.name", "PyTorch");
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

    assertThat(measured(start(extracted.resolve("dynobench.jar"))).provenance())
        .containsEntry("engine.name", "PyTorch");
  }

  private RunningWorker start(Path classPath) throws IOException {
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128),
            List.of(),
            1,
            Path.of("target", "djl-cache").toAbsolutePath().toString(),
            Duration.ofSeconds(60));
    var host =
        new WorkerHost(java(), classPath.toString(), System.getenv(), 1, folder.resolve("data"));
    var trials =
        new TrialProperties(
            Duration.ofSeconds(60), Duration.ofMinutes(2), 3, DataSize.ofMegabytes(1), 100_000);
    return new LocalWorkerSupervisor(host, worker, trials, SupervisorHarness.NO_CUDA)
        .start(request(), (phase, fraction, throughput) -> {});
  }

  private WorkerRequest request() throws IOException {
    Network lenet = Zoo.find("lenet").orElseThrow();
    Path file = folder.resolve("lenet.pt");
    try (var out = Files.newOutputStream(file)) {
      lenet.torchScript(Precision.FP32).writeTo(out);
    }
    var artifact =
        new ModelArtifact("lenet", file, null, null, lenet.input(), null, null, null, null);
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "lenet",
            "pytorch",
            Precision.FP32,
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
