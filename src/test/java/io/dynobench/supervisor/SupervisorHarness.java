package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.fail;

import io.dynobench.analysis.LittlesLaw;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.fake.FakeEngine;
import io.dynobench.fake.FakeModels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/** A supervisor with short limits over a folder, and requests for it. */
record SupervisorHarness(Path folder, LocalWorkerSupervisor supervisor) {

  static final EngineProperties NO_CUDA =
      new EngineProperties(EngineProperties.Cuda.OFF, new EngineProperties.PyTorch("", "", ""));

  /**
   * Options of a JVM that lives for seconds: the second compiler would take a core for nothing.
   * What looks at the harness itself, and the packaged worker, runs with those of production.
   */
  static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1");

  static SupervisorHarness in(Path folder) {
    return in(folder, worker(), trials());
  }

  static SupervisorHarness in(Path folder, WorkerProperties worker, TrialProperties trials) {
    return new SupervisorHarness(
        folder, new LocalWorkerSupervisor(WorkerHost.here(folder), worker, trials, NO_CUDA));
  }

  static WorkerProperties worker(String... javaOptions) {
    return new WorkerProperties(
        DataSize.ofMegabytes(128), List.of(javaOptions), 0, "", Duration.ofSeconds(30));
  }

  static TrialProperties trials() {
    return trials(Duration.ofSeconds(30));
  }

  static TrialProperties trials(Duration stallTimeout) {
    return new TrialProperties(
        stallTimeout, Duration.ofMinutes(2), 3, DataSize.ofMegabytes(1), 100_000);
  }

  RunningWorker start(String model) {
    return start(request(spec(model, 1, 1, Profile.QUICK)));
  }

  RunningWorker start(WorkerRequest request) {
    return supervisor.start(request, (phase, fraction, throughput) -> {});
  }

  static WorkerOutcome await(RunningWorker worker) throws InterruptedException {
    return worker
        .await(Duration.ofMinutes(2))
        .orElseThrow(() -> new AssertionError("the worker still runs"));
  }

  WorkerRequest request(TrialSpec spec) {
    return new WorkerRequest(
        spec, FakeModels.artifact(spec.model()), Map.of(), false, log(), samples());
  }

  static TrialSpec spec(String model, int batchSize, int streams, Profile profile) {
    return new TrialSpec(
        Workload.INFERENCE,
        model,
        FakeEngine.ID,
        Precision.FP32,
        "cpu",
        batchSize,
        streams,
        null,
        null,
        1,
        profile,
        42);
  }

  /** Requests that arrive at a rate, in the quick profile. */
  static TrialSpec openLoop(String model, int streams, double arrivalRate) {
    return openLoop(spec(model, 1, streams, Profile.QUICK), arrivalRate);
  }

  static TrialSpec openLoop(TrialSpec spec, double arrivalRate) {
    return new TrialSpec(
        spec.workload(),
        spec.model(),
        spec.engine(),
        spec.precision(),
        spec.device(),
        spec.batchSize(),
        spec.streams(),
        spec.threads(),
        arrivalRate,
        spec.forks(),
        spec.profile(),
        spec.seed());
  }

  Path log() {
    return folder.resolve("log.txt");
  }

  Path samples() {
    return folder.resolve("samples.gz");
  }

  static double value(Measurement measurement, Metric metric) {
    return Objects.requireNonNull(measurement.metrics().get(metric), metric.id());
  }

  /** Calls under way at once, by Little's law. */
  static double concurrency(Measurement measurement, int batchSize) {
    return LittlesLaw.concurrency(
        value(measurement, Metric.THROUGHPUT),
        value(measurement, Metric.LATENCY_MEAN_MS) / 1e3,
        batchSize);
  }

  static Measurement measured(RunningWorker worker) throws InterruptedException {
    WorkerOutcome outcome = await(worker);
    return outcome instanceof WorkerOutcome.Measured measured
        ? measured.measurement()
        : fail("not measured: " + outcome);
  }

  static WorkerOutcome.Failed failed(RunningWorker worker) throws InterruptedException {
    WorkerOutcome outcome = await(worker);
    return outcome instanceof WorkerOutcome.Failed failed
        ? failed
        : fail("not a failure: " + outcome);
  }
}
