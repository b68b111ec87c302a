package io.dynobench.devices.telemetry;

import io.dynobench.devices.Telemetry;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which meters this node reads. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

  @Bean
  Telemetry telemetry(
      TelemetryProperties properties,
      @Value("${dynobench.devices.nvml}") boolean nvml,
      @Value("${dynobench.devices.nvidia-smi}") String nvidiaSmi) {
    if (!properties.enabled()) {
      return new UnmeteredNode("telemetry is switched off (dynobench.telemetry.enabled)");
    }
    MeterClock clock = MeterClock.system();
    MeterSource cpu = new RaplSource(properties.powercap(), clock, RaplZone.ReadText.fromDisk());
    MeterSource program = new NvidiaSmiSource(nvidiaSmi, clock);
    return new LocalTelemetry(
        properties.interval(),
        List.of(cpu),
        nvml ? List.of(NvmlSource.installed(clock), program) : List.of(program));
  }
}
