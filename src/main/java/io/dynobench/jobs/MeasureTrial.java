package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Workload;
import io.dynobench.datasets.DatasetLookup;
import io.dynobench.datasets.Datasets;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;
import io.dynobench.supervisor.RunningWorker;
import io.dynobench.supervisor.WorkerOutcome;
import io.dynobench.supervisor.WorkerRequest;
import io.dynobench.supervisor.WorkerSupervisor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs a trial's worker, or the worker of one of its forks, between the meters of its device. */
@Component
class MeasureTrial {

  private final DeviceRegistry registry;
  private final WorkerSupervisor supervisor;
  private final Telemetry telemetry;
  private final AttendWorker attend;
  private final TrialFiles files;
  private final Datasets datasets;
  private final LearningCurves curves;
  private final Reports reports;

  MeasureTrial(
      DeviceRegistry registry,
      WorkerSupervisor supervisor,
      Telemetry telemetry,
      AttendWorker attend,
      TrialFiles files,
      Datasets datasets,
      LearningCurves curves,
      Reports reports) {
    this.registry = registry;
    this.supervisor = supervisor;
    this.telemetry = telemetry;
    this.attend = attend;
    this.files = files;
    this.datasets = datasets;
    this.curves = curves;
    this.reports = reports;
  }

  /** Of a trial that is stopped, or has no data, before its worker is there, none is started. */
  WorkerOutcome measure(TrialRow trial, RunningTrial handle, Device device, ModelArtifact artifact)
      throws InterruptedException {
    if (handle.stopped().isPresent()) {
      return new WorkerOutcome.Cancelled();
    }
    String name = SettingsFields.dataset(trial.spec().settings());
    if (name == null) {
      return measure(trial, handle, device, artifact, null);
    }
    DatasetLookup found = datasets.find(name, () -> isStopped(handle));
    if (found instanceof DatasetLookup.Found data) {
      return measure(trial, handle, device, artifact, data.data());
    }
    if (found instanceof DatasetLookup.Broken broken) {
      return new WorkerOutcome.Failed(FailureReason.DATASET_UNREADABLE, broken.why());
    }
    return found instanceof DatasetLookup.Absent absent
        ? new WorkerOutcome.Failed(FailureReason.UNSUPPORTED, absent.why())
        : new WorkerOutcome.Cancelled();
  }

  private boolean isStopped(RunningTrial handle) {
    attend.stopIfCancelled(handle);
    return handle.stopped().isPresent();
  }

  private WorkerOutcome measure(
      TrialRow trial,
      RunningTrial handle,
      Device device,
      ModelArtifact artifact,
      @Nullable LabelledData data)
      throws InterruptedException {
    curves.clear(trial.id());
    try (MeterTrial meter = telemetry.open(device, trial.spec().profile())) {
      meter.idle(() -> handle.stopped().isPresent());
      return handle.stopped().isPresent()
          ? new WorkerOutcome.Cancelled()
          : worker(trial, handle, request(trial, device, artifact, data, meter), meter);
    }
  }

  private WorkerRequest request(
      TrialRow trial,
      Device device,
      ModelArtifact artifact,
      @Nullable LabelledData data,
      MeterTrial meter) {
    return new WorkerRequest(
        trial.forkSpec(),
        artifact,
        registry.environment(device),
        meter.metersPower(),
        files.log(trial),
        files.samples(trial),
        data,
        trial.spec().workload() == Workload.TRAINING ? files.parameters(trial) : null,
        null);
  }

  private WorkerOutcome worker(
      TrialRow trial, RunningTrial handle, WorkerRequest request, MeterTrial meter)
      throws InterruptedException {
    RunningWorker worker =
        supervisor.start(request, meter.listening(new PassOn(trial, reports, curves)));
    return meter.complete(attend.attend(worker, handle), worker.pid());
  }
}
