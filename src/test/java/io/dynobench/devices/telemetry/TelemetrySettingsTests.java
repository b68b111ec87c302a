package io.dynobench.devices.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.devices.Telemetry;
import io.dynobench.supervisor.WorkerOutcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class TelemetrySettingsTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class)
          .withPropertyValues(
              "dynobench.devices.nvml=false", "dynobench.devices.nvidia-smi=/nowhere/nvidia-smi");

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(TelemetryProperties.class)
  @Import(TelemetryConfiguration.class)
  static class Settings {}

  @Test
  void haveTheDocumentedDefaults() {
    context
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .run(
            documented ->
                context.run(
                    bare ->
                        assertThat(bare.getBean(TelemetryProperties.class))
                            .isEqualTo(documented.getBean(TelemetryProperties.class))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9ms", "0", "-1s", "11s", "soon"})
  void refuseIntervalsThatMakeNoSense(String interval) {
    context
        .withPropertyValues("dynobench.telemetry.interval=" + interval)
        .run(started -> assertThat(started).hasFailed());
  }

  @Test
  void switchEverythingOff() {
    context
        .withPropertyValues("dynobench.telemetry.enabled=false")
        .run(
            started ->
                assertThat(missing(started.getBean(Telemetry.class)))
                    .containsOnlyKeys(metrics())
                    .containsValue("telemetry is switched off (dynobench.telemetry.enabled)"));
  }

  @Test
  void aGpuWithoutItsDriverHasAReasonToo() {
    context.run(
        started ->
            assertThat(missing(started.getBean(Telemetry.class)).get(Metric.PEAK_MEMORY_MIB))
                .contains("/nowhere/nvidia-smi"));
  }

  private static Map<Metric, String> missing(Telemetry telemetry) {
    var own = new Measurement(Map.of(), Map.of(), Map.of(), List.of(), Map.of());
    try (var trial = telemetry.open(Devices.GPU, Profile.QUICK)) {
      assertThat(trial.metersPower()).isFalse();
      var outcome = trial.complete(new WorkerOutcome.Measured(own), 1);
      return ((WorkerOutcome.Measured) outcome).measurement().missing();
    }
  }

  private static Metric[] metrics() {
    return Stream.concat(Findings.POWER.stream(), Stream.of(Metric.PEAK_MEMORY_MIB))
        .toArray(Metric[]::new);
  }
}
