package io.dynobench.devices;

import io.dynobench.supervisor.EngineProperties;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which probes this node asks. */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

  @Bean
  DeviceRegistry deviceRegistry(
      @Value("${dynobench.node}") String configuredNode,
      DeviceProperties properties,
      EngineProperties engines,
      RecordDevices record,
      DeviceRepository devices,
      Clock clock) {
    String node = NodeName.of(configuredNode);
    FindDevices find =
        new FindDevices(node, new CpuProbe(), probes(properties), new Usability(engines), clock);
    return new RecordedDevices(node, properties.enabled() ? find::now : List::of, record, devices);
  }

  private static List<GpuProbe> probes(DeviceProperties properties) {
    NvidiaSmiProbe program = new NvidiaSmiProbe(properties.nvidiaSmi());
    return properties.nvml() ? List.of(new NvmlProbe(), program) : List.of(program);
  }
}
