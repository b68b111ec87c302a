package io.dynobench.jobs;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.models.HardwareEntry;
import io.dynobench.models.HardwareRecorder;
import io.dynobench.results.ResultDraft;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the ceilings that a trial has measured those of its device. */
@Component
class RecordCeilings {

  private final HardwareRecorder hardware;
  private final DeviceRegistry devices;

  RecordCeilings(HardwareRecorder hardware, DeviceRegistry devices) {
    this.hardware = hardware;
    this.devices = devices;
  }

  /** Does nothing for other workloads. Joins the caller's transaction. */
  void record(TrialRow trial, ResultDraft result, UUID resultId, Instant measuredAt) {
    if (trial.spec().workload() != Workload.CEILINGS) {
      return;
    }
    var metrics = result.metrics();
    hardware.record(
        new HardwareEntry(
            trial.node(),
            trial.spec().device(),
            trial.deviceName(),
            trial.spec().engine(),
            trial.spec().precision(),
            HardwareEntry.Source.MEASURED,
            Objects.requireNonNull(metrics.get(Metric.OPERATIONS_PER_SECOND)),
            metrics.get(Metric.BANDWIDTH),
            metrics.get(Metric.HARNESS_FLOOR_MS),
            devices.find(trial.node(), trial.spec().device()).map(Device::memoryMib).orElse(null),
            result.threads(),
            trial.spec().profile(),
            result.grade(),
            measuredAt,
            resultId));
  }
}
