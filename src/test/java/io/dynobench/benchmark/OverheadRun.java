package io.dynobench.benchmark;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.PyTorchEngine;
import io.dynobench.worker.harness.Harness;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A process like a worker's, in which the harness and a bare loop run in turn. */
final class OverheadRun {

  /** Throughput of the harness ÷ that of the bare loop. */
  static final String RATIO = "ratio";

  /** Median latency of the harness ÷ that of the bare loop. */
  static final String MEDIANS = "medians";

  /** Microseconds. */
  static final String FLOOR = "floor";

  /** Even, as each side goes first in every second round. */
  private static final int ROUNDS = 4;

  private OverheadRun() {}

  /**
   * @param args model and folder
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    ModelArtifact artifact = ZooFiles.artifact(args[0], folder);
    int threads = Integer.parseInt(System.getenv("OMP_NUM_THREADS"));
    TrialSpec spec =
        new TrialSpec(
            Workload.INFERENCE,
            args[0],
            "pytorch",
            Precision.FP32,
            "cpu",
            1,
            1,
            threads,
            null,
            1,
            Profile.STANDARD,
            42);
    var order =
        new Message.Start(spec, artifact, threads, folder.resolve("samples.gz"), 1_000_000, false);
    new PyTorchEngine().prepare(spec, threads);
    for (int round = 0; round < ROUNDS; round++) {
      boolean harnessFirst = round % 2 == 0;
      BareLoop.Run before = harnessFirst ? null : bare(artifact);
      Measurement harness =
          new Harness(new PyTorchEngine(), Clock.systemUTC(), message -> {}).run(order);
      BareLoop.Run bare = before == null ? bare(artifact) : before;
      say(RATIO, value(harness, Metric.THROUGHPUT) / bare.callsPerSecond());
      say(MEDIANS, value(harness, Metric.LATENCY_P50_MS) * 1e6 / bare.latency().percentile(0.5));
      say(FLOOR, value(harness, Metric.HARNESS_FLOOR_MS) * 1e3);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static BareLoop.Run bare(ModelArtifact artifact) throws Exception {
    try (var loop = new BareLoop(artifact, 1)) {
      return loop.run(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }
  }

  private static void say(String what, double value) {
    System.out.println(what + " " + value);
  }

  static double[] read(List<String> lines, String what) {
    return lines.stream()
        .filter(line -> line.startsWith(what + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(what.length() + 1)))
        .toArray();
  }

  private static double value(Measurement measurement, Metric metric) {
    return Objects.requireNonNull(measurement.metrics().get(metric), metric.id());
  }
}
