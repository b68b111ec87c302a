package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Workload;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.models.CatalogueModel;
import io.dynobench.problem.ProblemException;
import io.dynobench.supervisor.WorkerOutcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one trial from its start to its end: model, worker, result. */
@Component
class RunTrial {

  private static final Logger log = LoggerFactory.getLogger(RunTrial.class);

  private final DeviceRegistry registry;
  private final TrialModel models;
  private final MeasureTrial measure;
  private final SearchBatch search;
  private final RunningTrials running;
  private final EndTrial end;
  private final RecordMeasurement record;
  private final TrialFiles files;
  private final Reports reports;
  private final Clock clock;

  RunTrial(
      DeviceRegistry registry,
      TrialModel models,
      MeasureTrial measure,
      SearchBatch search,
      RunningTrials running,
      EndTrial end,
      RecordMeasurement record,
      TrialFiles files,
      Reports reports,
      Clock clock) {
    this.registry = registry;
    this.models = models;
    this.measure = measure;
    this.search = search;
    this.running = running;
    this.end = end;
    this.record = record;
    this.files = files;
    this.reports = reports;
    this.clock = clock;
  }

  /** Whatever happens, the trial has left the state RUNNING afterwards, or the database is gone. */
  void run(TrialRow trial) throws InterruptedException {
    RunningTrial handle = running.open(trial);
    reports.changed(trial);
    try {
      attempt(trial, handle);
    } catch (InterruptedException e) {
      // The scheduler lost its patience; the next start of this lane finds the trial running.
      handle.stop(RunningTrial.Stop.SHUTDOWN);
      throw e;
    } catch (RuntimeException e) {
      log.error("Trial {} failed for a reason of its own", trial.id(), e);
      fail(trial, FailureReason.INTERNAL_ERROR, String.valueOf(e));
    } finally {
      running.close(trial);
      reports.ended(trial);
    }
  }

  private void attempt(TrialRow trial, RunningTrial handle) throws InterruptedException {
    Optional<Device> device =
        registry.find(trial.node(), trial.spec().device()).filter(Device::usable);
    if (device.isEmpty()) {
      fail(trial, FailureReason.DEVICE_GONE, FailureReason.DEVICE_GONE.meaning());
      return;
    }
    try {
      measure(trial, handle, device.get());
    } catch (ProblemException e) {
      // A model that was allowed when the job was submitted, and is no longer.
      fail(trial, FailureReason.UNSUPPORTED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      log.error("The files of trial {} cannot be written or read", trial.id(), e);
      String detail =
          "The trial's files in %s cannot be written or read: %s"
              .formatted(files.log(trial).getParent(), e);
      fail(trial, FailureReason.INTERNAL_ERROR, detail);
    }
  }

  private void measure(TrialRow trial, RunningTrial handle, Device device)
      throws IOException, InterruptedException {
    Optional<CatalogueModel> model = models.find(trial.spec());
    if (model.isEmpty()) {
      fail(trial, FailureReason.MODEL_GONE, FailureReason.MODEL_GONE.meaning());
      return;
    }
    ModelArtifact artifact;
    try {
      artifact = models.artifact(model.get(), trial.spec());
    } catch (IOException e) {
      log.warn("The model of trial {} cannot be made", trial.id(), e);
      fail(trial, FailureReason.MODEL_LOAD_FAILED, "The model's file cannot be made: " + e);
      return;
    }
    WorkerOutcome outcome = outcome(trial, handle, device, artifact);
    finish(trial, handle, device, model.get(), outcome, clock.instant());
  }

  private WorkerOutcome outcome(
      TrialRow trial, RunningTrial handle, Device device, ModelArtifact artifact)
      throws IOException, InterruptedException {
    if (trial.spec().workload() == Workload.MAX_BATCH) {
      return search.search(trial, handle, device, artifact);
    }
    files.clear(trial);
    return measure.measure(trial, handle, device, artifact);
  }

  private void finish(
      TrialRow trial,
      RunningTrial handle,
      Device device,
      CatalogueModel model,
      WorkerOutcome outcome,
      Instant endedAt)
      throws InterruptedException {
    if (outcome instanceof WorkerOutcome.Measured measured) {
      record(trial, device, model, measured.measurement(), endedAt);
    } else if (outcome instanceof WorkerOutcome.Failed failed && !running.endedWithServer(failed)) {
      fail(trial, failed.reason(), failed.detail(), endedAt);
    } else if (handle.stopped().filter(RunningTrial.Stop.CANCELLED::equals).isPresent()) {
      kept(trial, end.end(trial, TrialEnd.cancelled("Its worker was ended."), endedAt));
    } else {
      // The attempt does not count: the trial did nothing wrong, nor did its node.
      kept(trial, end.requeue(trial, trial.attempt() - 1, endedAt));
    }
  }

  private void record(
      TrialRow trial,
      Device device,
      CatalogueModel model,
      Measurement measurement,
      Instant endedAt) {
    try {
      kept(trial, record.record(trial, device, model, measurement, endedAt));
    } catch (ForksDifferException e) {
      fail(trial, FailureReason.FORKS_DIFFER, e.getMessage(), endedAt);
    } catch (IOException e) {
      log.error("The forks of trial {} cannot be put together", trial.id(), e);
      String detail = "The raw samples of its forks cannot be put together: " + e;
      fail(trial, FailureReason.INTERNAL_ERROR, detail, endedAt);
    }
  }

  private void fail(TrialRow trial, FailureReason reason, String detail) {
    fail(trial, reason, detail, clock.instant());
  }

  private void fail(TrialRow trial, FailureReason reason, String detail, Instant endedAt) {
    int forks = trial.spec().forks();
    String where = forks == 1 ? "" : "Fork %d of %d: ".formatted(trial.fork(), forks);
    kept(trial, end.end(trial, TrialEnd.failed(reason, where + detail), endedAt));
  }

  private static void kept(TrialRow trial, boolean latest) {
    if (!latest) {
      log.warn(
          "Trial {} was started again while this start of it ran; its end is ignored", trial.id());
    }
  }
}
