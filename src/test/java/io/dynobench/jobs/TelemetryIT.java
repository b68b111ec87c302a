package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.devices.Telemetry;
import io.dynobench.devices.telemetry.PowercapFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conformance 5: a meter of 100 W whose counters wrap around, on a clock of its own, beside workers
 * on their virtual clocks; through lanes, supervisor, worker and database.
 */
@Import(TelemetryIT.OneHundredWatts.class)
class TelemetryIT extends LaneHarness {

  @Autowired JsonMapper json;

  @TestConfiguration(proxyBeanMethods = false)
  static class OneHundredWatts {

    @Bean
    @Primary
    Telemetry oneHundredWatts() {
      try {
        return PowercapFolder.oneHundredWatts(Files.createTempDirectory("powercap"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** 10 ms a batch of 4 at 100 W are 0.25 J a sample. */
  @Test
  void readsOneHundredWattsThroughWrapArounds() {
    JobView job = run("{'models': ['fake-fixed'], 'batchSizes': [4]}");

    assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(column(job, "missing")).doesNotContain("power", "nergyPerSample");
    Map<String, Object> result =
        jdbc.sql(
                """
                select power_idle_w, power_base_w, power_average_w, power_peak_w,
                energy_per_sample_j, dynamic_energy_per_sample_j
                from results where job_id = :id
                """)
            .param("id", job.id())
            .query()
            .singleRow();
    assertThat(number(result, "energy_per_sample_j")).isCloseTo(0.25, withinPercentage(1));
    assertThat(number(result, "power_idle_w")).isCloseTo(100, withinPercentage(1));
    assertThat(number(result, "power_base_w")).isCloseTo(100, withinPercentage(1));
    assertThat(number(result, "power_average_w")).isCloseTo(100, withinPercentage(1));
    assertThat(number(result, "power_peak_w")).isCloseTo(100, withinPercentage(1));
    // It takes as much when it does nothing.
    assertThat(number(result, "dynamic_energy_per_sample_j")).isBetween(0.0, 0.0025);
    Map<String, String> provenance =
        json.readValue(column(job, "provenance"), new TypeReference<>() {});
    assertThat(provenance)
        .containsEntry("power.source", "RAPL energy counters (package-0, dram, package-1)")
        .containsKeys("power.method", "power.samples", "power.window.seconds");
  }

  private String column(JobView job, String name) {
    return jdbc.sql("select %s from results where job_id = :id".formatted(name))
        .param("id", job.id())
        .query(String.class)
        .single();
  }

  private static double number(Map<String, Object> result, String column) {
    Object value = result.get(column);
    return ((Number) Objects.requireNonNull(value, column)).doubleValue();
  }
}
