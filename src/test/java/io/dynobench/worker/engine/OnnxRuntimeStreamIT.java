package io.dynobench.worker.engine;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRuntimeStreamIT {

  private static final int CALLS = 10_000;

  private final Path folder;

  OnnxRuntimeStreamIT(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Nothing but the stream refers to the model: that must keep it alive, too. */
  @Test
  void holdsItsMemoryOverThousandsOfCalls() throws Exception {
    ModelStream stream = lenet();
    call(stream);
    System.gc();
    long before = residentBytes();

    call(stream);
    call(stream);

    assertThat(residentBytes() - before).isLessThan(64L * 1024 * 1024);
  }

  private static void call(ModelStream stream) {
    for (int i = 0; i < CALLS; i++) {
      stream.issue();
      stream.complete();
    }
  }

  private ModelStream lenet() throws IOException, TrialFailure {
    Network network = Zoo.find("lenet").orElseThrow();
    Path file = folder.resolve("lenet.onnx");
    try (var target = Files.newOutputStream(file)) {
      network.onnx(Precision.FP32).writeTo(target);
    }
    var artifact =
        new ModelArtifact("lenet", file, null, null, network.input(), null, null, null, null);
    var spec =
        new TrialSpec(
            Workload.INFERENCE,
            "lenet",
            "onnxruntime",
            Precision.FP32,
            "cpu",
            8,
            1,
            null,
            null,
            1,
            Profile.QUICK,
            42);
    var engine = new OnnxRuntimeEngine();
    engine.prepare(spec, 1);
    return engine.load(artifact, spec).open(0);
  }

  private static long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}
