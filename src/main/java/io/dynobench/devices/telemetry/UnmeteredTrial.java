package io.dynobench.devices.telemetry;

import io.dynobench.bench.Metric;
import io.dynobench.devices.Device;
import io.dynobench.devices.MeterTrial;
import io.dynobench.supervisor.WorkerListener;
import io.dynobench.supervisor.WorkerOutcome;
import java.util.function.BooleanSupplier;

/**
 * Says why nothing was metered.
 *
 * @param reason for users
 */
record UnmeteredTrial(Device.Kind kind, String reason) implements MeterTrial {

  @Override
  public boolean metersPower() {
    return false;
  }

  @Override
  public void idle(BooleanSupplier stopped) {}

  @Override
  public WorkerListener listening(WorkerListener other) {
    return other;
  }

  @Override
  public WorkerOutcome complete(WorkerOutcome outcome, long pid) {
    if (!(outcome instanceof WorkerOutcome.Measured measured)) {
      return outcome;
    }
    var findings = new Findings(measured.measurement());
    findings.missing(Findings.POWER, reason);
    if (kind == Device.Kind.GPU) {
      findings.missing(Metric.PEAK_MEMORY_MIB, reason);
    }
    return new WorkerOutcome.Measured(findings.measurement());
  }

  @Override
  public void close() {}
}
