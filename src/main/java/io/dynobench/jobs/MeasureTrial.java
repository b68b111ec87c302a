package io.dynobench.jobs;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;
import io.dynobench.supervisor.RunningWorker;
import io.dynobench.supervisor.WorkerOutcome;
import io.dynobench.supervisor.WorkerRequest;
import io.dynobench.supervisor.WorkerSupervisor;
import org.springframework.stereotype.Component;

/** Runs a trial's worker, or the worker of one of its forks, between the meters of its device. */
@Component
class MeasureTrial {

  private final DeviceRegistry registry;
  private final WorkerSupervisor supervisor;
  private final Telemetry telemetry;
  private final AttendWorker attend;
  private final TrialFiles files;
  private final Reports reports;

  MeasureTrial(
      DeviceRegistry registry,
      WorkerSupervisor supervisor,
      Telemetry telemetry,
      AttendWorker attend,
      TrialFiles files,
      Reports reports) {
    this.registry = registry;
    this.supervisor = supervisor;
    this.telemetry = telemetry;
    this.attend = attend;
    this.files = files;
    this.reports = reports;
  }

  /** Of a trial that is stopped before its worker is there, none is started. */
  WorkerOutcome measure(TrialRow trial, RunningTrial handle, Device device, ModelArtifact artifact)
      throws InterruptedException {
    if (handle.stopped().isPresent()) {
      return new WorkerOutcome.Cancelled();
    }
    try (MeterTrial meter = telemetry.open(device, trial.spec().profile())) {
      meter.idle(() -> handle.stopped().isPresent());
      return handle.stopped().isPresent()
          ? new WorkerOutcome.Cancelled()
          : worker(trial, handle, request(trial, device, artifact, meter), meter);
    }
  }

  private WorkerRequest request(
      TrialRow trial, Device device, ModelArtifact artifact, MeterTrial meter) {
    return new WorkerRequest(
        trial.forkSpec(),
        artifact,
        registry.environment(device),
        meter.metersPower(),
        files.log(trial),
        files.samples(trial));
  }

  private WorkerOutcome worker(
      TrialRow trial, RunningTrial handle, WorkerRequest request, MeterTrial meter)
      throws InterruptedException {
    RunningWorker worker =
        supervisor.start(
            request,
            meter.listening(
                (phase, fraction, throughput) ->
                    reports.progressed(
                        trial, new LiveProgress.Report(phase, fraction, throughput))));
    return meter.complete(attend.attend(worker, handle), worker.pid());
  }
}
