package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;
import io.dynobench.supervisor.RunningWorker;
import io.dynobench.supervisor.WorkerListener;
import io.dynobench.supervisor.WorkerOutcome;
import io.dynobench.supervisor.WorkerRequest;
import io.dynobench.supervisor.WorkerSupervisor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs one try of a search: a fresh worker, and what its end says about the batch. */
@Component
class RunTry {

  /** Of a worker whose memory does not settle before, or is not known. */
  static final int MOST_CALLS = 10;

  /** Set by the worker: how many calls it made. */
  private static final String CALLS = "memory.calls";

  private final DeviceRegistry registry;
  private final WorkerSupervisor supervisor;
  private final Telemetry telemetry;
  private final AttendWorker attend;
  private final RunningTrials running;
  private final TrialFiles files;
  private final Reports reports;
  private final Clock clock;

  RunTry(
      DeviceRegistry registry,
      WorkerSupervisor supervisor,
      Telemetry telemetry,
      AttendWorker attend,
      RunningTrials running,
      TrialFiles files,
      Reports reports,
      Clock clock) {
    this.registry = registry;
    this.supervisor = supervisor;
    this.telemetry = telemetry;
    this.attend = attend;
    this.running = running;
    this.files = files;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * What is searched with.
   *
   * @param limitMib of a worker's private memory; null on a GPU
   */
  record Subject(
      TrialRow trial,
      RunningTrial handle,
      Device device,
      ModelArtifact artifact,
      @Nullable Integer limitMib) {

    /** What tries fill, in MiB; null where it is not known. */
    @Nullable Integer roomMib() {
      Long onDevice = device.memoryMib();
      return limitMib == null && onDevice != null ? Integer.valueOf(onDevice.intValue()) : limitMib;
    }
  }

  /**
   * One try.
   *
   * @param number from 1
   * @param fraction of the search that is done
   */
  record Order(Subject subject, int number, BatchSearch.Step.Try step, double fraction) {

    /** Of its part of the log. */
    String heading() {
      return "--- try %d: batch %d".formatted(number, step.batchSize());
    }
  }

  /** In a line, for the log. */
  static String outcome(BatchTry tried) {
    String how =
        tried.reason() == null
            ? "%d calls".formatted(tried.calls())
            : Objects.requireNonNull(tried.reason());
    return String.format(
        Locale.ROOT,
        "--- batch %d: %s (%s) after %.1f s",
        tried.batchSize(),
        tried.outcome().id().replace('-', ' '),
        how,
        tried.seconds());
  }

  /** Null when the worker was ended from here, so that nothing was learned. */
  @Nullable TryRow run(Order order) throws InterruptedException {
    Instant startedAt = clock.instant();
    WorkerOutcome outcome = worker(order);
    double seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1e3;
    if (outcome instanceof WorkerOutcome.Measured measured) {
      return fits(order, measured.measurement(), seconds, startedAt);
    }
    if (outcome instanceof WorkerOutcome.Failed failed && !running.endedWithServer(failed)) {
      return ended(order, failed, seconds, startedAt);
    }
    return null;
  }

  private static TryRow fits(
      Order order, Measurement measurement, double seconds, Instant startedAt) {
    return new TryRow(
        new BatchTry(
            order.number(),
            order.step().batchSize(),
            Integer.valueOf(Objects.requireNonNull(measurement.provenance().get(CALLS))),
            BatchTry.Outcome.FITS,
            null,
            null,
            seconds,
            measurement.metrics().get(Metric.PEAK_MEMORY_MIB),
            startedAt),
        order.subject().limitMib(),
        measurement);
  }

  private static TryRow ended(
      Order order, WorkerOutcome.Failed failed, double seconds, Instant startedAt) {
    return new TryRow(
        new BatchTry(
            order.number(),
            order.step().batchSize(),
            null,
            failed.reason() == FailureReason.OUT_OF_MEMORY
                ? BatchTry.Outcome.DOES_NOT_FIT
                : BatchTry.Outcome.FAILED,
            failed.reason().name(),
            failed.detail(),
            seconds,
            null,
            startedAt),
        order.subject().limitMib(),
        null);
  }

  /** A worker on a CPU tells its memory itself, and nothing else is metered here. */
  private WorkerOutcome worker(Order order) throws InterruptedException {
    Subject subject = order.subject();
    TrialRow trial = subject.trial();
    WorkerListener listener =
        (phase, fraction, throughput) ->
            reports.progressed(trial, new LiveProgress.Report(phase, order.fraction(), null));
    if (subject.device().kind() == Device.Kind.CPU) {
      return attend.attend(supervisor.start(request(order), listener), subject.handle());
    }
    try (MeterTrial meter = telemetry.open(subject.device(), trial.spec().profile())) {
      RunningWorker worker = supervisor.start(request(order), meter.listening(listener));
      return meter.complete(attend.attend(worker, subject.handle()), worker.pid());
    }
  }

  private WorkerRequest request(Order order) {
    Subject subject = order.subject();
    TrialRow trial = subject.trial();
    return new WorkerRequest(
        trial
            .spec()
            .withBatchSize(order.step().batchSize())
            .withSettings(new WorkloadSettings.BatchTry(MOST_CALLS)),
        subject.artifact(),
        registry.environment(subject.device()),
        false,
        files.tryLog(trial),
        files.samples(trial),
        null,
        null,
        subject.limitMib());
  }
}
