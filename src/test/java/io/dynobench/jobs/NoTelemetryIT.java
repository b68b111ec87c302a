package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A machine without RAPL, NVIDIA's library and program: everything runs, and says what it lacks.
 */
class NoTelemetryIT extends LaneHarness {

  @Autowired JsonMapper json;
  @Autowired MockMvcTester mvc;

  @DynamicPropertySource
  static void nothing(DynamicPropertyRegistry registry) {
    registry.add("dynobench.telemetry.powercap", () -> dataDir.resolve("no-powercap").toString());
    registry.add("dynobench.devices.nvidia-smi", () -> dataDir.resolve("nvidia-smi").toString());
  }

  @Test
  void storesResultsWithoutPowerAndSaysWhy() {
    JobView job = run("{'models': ['fake-fixed'], 'batchSizes': [1]}");

    assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    Map<String, Object> result =
        jdbc.sql(
                """
                select id, power_average_w, energy_per_sample_j, missing
                from results where job_id = :id
                """)
            .param("id", job.id())
            .query()
            .singleRow();
    assertThat(result.get("power_average_w")).isNull();
    assertThat(result.get("energy_per_sample_j")).isNull();
    Map<String, String> missing =
        json.readValue(String.valueOf(result.get("missing")), new TypeReference<>() {});
    for (String metric :
        new String[] {
          "powerIdleW",
          "powerBaseW",
          "powerAverageW",
          "powerPeakW",
          "energyPerSampleJ",
          "dynamicEnergyPerSampleJ"
        }) {
      assertThat(missing.get(metric)).startsWith("no RAPL counters on this machine");
    }
    assertThat(mvc.get().uri("/results/{id}", result.get("id")))
        .hasStatusOk()
        .bodyText()
        .contains("no RAPL counters on this machine");
  }

  @Test
  void runsWhereTheCountersCannotBeRead() throws IOException {
    Files.createDirectories(dataDir.resolve("no-powercap/intel-rapl:0"));
    try {
      JobView job = run("{'models': ['fake-fixed'], 'batchSizes': [1]}");

      assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
      assertThat(
              jdbc.sql("select missing from results where job_id = :id")
                  .param("id", job.id())
                  .query(String.class)
                  .single())
          .contains("the RAPL counters cannot be read");
    } finally {
      Files.delete(dataDir.resolve("no-powercap/intel-rapl:0"));
      Files.delete(dataDir.resolve("no-powercap"));
    }
  }
}
