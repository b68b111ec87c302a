package io.dynobench.supervisor;

import static io.dynobench.supervisor.SupervisorHarness.failed;
import static io.dynobench.supervisor.SupervisorHarness.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.zoo.ModelFile;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Models of DJL's repository, for workers that do not reach it, whatever net the tests run in. */
class FetchedModelIT {

  private static final String URL = "djl://ai.djl.pytorch/resnet/0.0.1/traced_resnet18";

  private final Path folder;

  FetchedModelIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pytorch", "onnxruntime"})
  void runsWhatDjlFinds(String engine) throws Exception {
    Network lenet = Zoo.find("lenet").orElseThrow();
    ModelFile model =
        engine.equals("pytorch") ? lenet.torchScript(Precision.FP32) : lenet.onnx(Precision.FP32);
    Path repository = Files.createDirectories(folder.resolve("repository").resolve("lenet"));
    try (var out = Files.newOutputStream(repository.resolve("lenet" + model.suffix()))) {
      model.writeTo(out);
    }

    var measurement =
        measured(start(engine, repository.toUri().toString(), lenet.input(), "-Xshare:auto"));

    assertThat(measurement.provenance()).containsEntry("threads.intraOp", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pytorch", "onnxruntime"})
  void saysThatTheRepositoryIsNotReached(String engine) throws Exception {
    int nobody;
    try (var closed = listen()) {
      nobody = closed.getLocalPort();
    }

    assertRefusal(engine, failed(start(engine, throughProxy(nobody))));
  }

  /** A firewall that swallows packets lets connections hang for minutes. */
  @Test
  void doesNotWaitForAnAnswerThatDoesNotCome() throws Exception {
    try (var silent = listen()) {
      var options =
          List.of(throughProxy(silent.getLocalPort()), "-Dsun.net.client.defaultReadTimeout=500");

      assertRefusal("pytorch", failed(start("pytorch", String.join(" ", options))));
    }
  }

  private static void assertRefusal(String engine, WorkerOutcome.Failed failed) {
    assertThat(failed.reason()).isEqualTo(FailureReason.MODEL_LOAD_FAILED);
    assertThat(failed.detail()).contains(URL, engine, "mlrepo.djl.ai");
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static String throughProxy(int port) {
    return "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=%d".formatted(port);
  }

  private RunningWorker start(String engine, String options) {
    return start(engine, URL, InputShape.of(3, 224, 224), options);
  }

  private RunningWorker start(String engine, String url, InputShape input, String options) {
    var worker =
        new WorkerProperties(
            DataSize.ofMegabytes(128),
            List.of(options.split(" ")),
            1,
            Path.of("target", "djl-cache").toAbsolutePath().toString(),
            Duration.ofSeconds(60));
    var trials =
        new TrialProperties(
            Duration.ofSeconds(30), Duration.ofMinutes(1), 3, DataSize.ofMegabytes(1), 100_000);
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            url,
            engine,
            Precision.FP32,
            "cpu",
            1,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    var artifact = new ModelArtifact(url, null, null, url, input, null, null, null, null);
    return SupervisorHarness.in(folder, worker, trials)
        .start(
            new WorkerRequest(
                spec,
                artifact,
                Map.of(),
                false,
                folder.resolve("log.txt"),
                folder.resolve("samples.gz")));
  }
}
