package io.dynobench.devices.telemetry;

import io.dynobench.bench.Profile;
import io.dynobench.devices.Device;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;
import io.dynobench.devices.telemetry.MeterSource.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Meters the devices of this machine; the first source that answers is taken. */
final class LocalTelemetry implements Telemetry {

  private static final Logger log = LoggerFactory.getLogger(LocalTelemetry.class);

  private final Duration interval;
  private final List<MeterSource> cpu;
  private final List<MeterSource> gpu;

  LocalTelemetry(Duration interval, List<MeterSource> cpu, List<MeterSource> gpu) {
    this.interval = interval;
    this.cpu = List.copyOf(cpu);
    this.gpu = List.copyOf(gpu);
  }

  @Override
  public MeterTrial open(Device device, Profile profile) {
    List<String> reasons = new ArrayList<>();
    for (MeterSource source : sources(device.kind())) {
      Answer answer = ask(source, device);
      if (answer instanceof Answer.Ready ready) {
        return begun(new MeteredTrial(device.kind(), ready.meter(), profile, interval));
      } else if (answer instanceof Answer.Unavailable unavailable) {
        reasons.add(unavailable.reason());
      }
    }
    return new UnmeteredTrial(device.kind(), String.join("; ", reasons));
  }

  private List<MeterSource> sources(Device.Kind kind) {
    return switch (kind) {
      case CPU -> cpu;
      case GPU -> gpu;
    };
  }

  private static Answer ask(MeterSource source, Device device) {
    try {
      return source.open(device);
    } catch (RuntimeException | LinkageError e) {
      log.warn("A meter of {} cannot be opened", device.id(), e);
      return new Answer.Unavailable("a meter cannot be opened: " + e);
    }
  }

  private static MeteredTrial begun(MeteredTrial trial) {
    try {
      trial.begin();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return trial;
  }
}
