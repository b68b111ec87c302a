package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.testing.WholeServer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The ceilings over REST and as a page. */
@WholeServer
class HardwareControllerIT {

  @Autowired MockMvcTester mvc;
  @Autowired HardwareRecorder recorder;

  @BeforeEach
  void measure() {
    recorder.record(entry("pytorch", 1.2e11, 1.5e10));
    recorder.record(entry("onnxruntime", 1.5e11, null));
  }

  @Test
  void listsWhatWasMeasured() {
    assertThat(mvc.get().uri("/api/v1/hardware?deviceName=Test CPU&precision=fp32"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items": [{"node": "lab-9", "device": "cpu", "deviceName": "Test CPU", "engine": "onnxruntime",
              "precision": "fp32", "source": "measured", "operationsPerSecond": 1.5E11, "bandwidth": null,
              "ridgePoint": null, "harnessFloorMs": 0.008, "memoryMib": 16000, "threads": 2,
              "profile": "standard", "grade": "A", "measuredAt": "2026-03-01T12:00:00Z", "resultId": null},
             {"node": "lab-9", "device": "cpu", "deviceName": "Test CPU", "engine": "pytorch",
              "precision": "fp32", "source": "measured", "operationsPerSecond": 1.2E11, "bandwidth": 1.5E10,
              "ridgePoint": 8.0, "harnessFloorMs": 0.008, "memoryMib": 16000, "threads": 2,
              "profile": "standard", "grade": "A", "measuredAt": "2026-03-01T12:00:00Z", "resultId": null}],
             "page": 0, "size": 50, "total": 2}
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "precision=fp31, UNKNOWN_PRECISION",
    "device=cpu, UNKNOWN_PARAMETER",
    "size=0, INVALID_FIELD"
  })
  void refusesWhatItDoesNotKnow(String query, String code) {
    assertThat(mvc.get().uri("/api/v1/hardware?" + query))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(code);
  }

  @Test
  void showsThePage() {
    assertThat(mvc.get().uri("/hardware"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Test CPU",
            "Gop/s",
            ">120<",
            "15<small class=\"note\"> of pytorch, fp32</small>",
            ">10<");
  }

  private static HardwareEntry entry(String engine, double rate, @Nullable Double bandwidth) {
    return new HardwareEntry(
        "lab-9",
        "cpu",
        "Test CPU",
        engine,
        Precision.FP32,
        HardwareEntry.Source.MEASURED,
        rate,
        bandwidth,
        0.008,
        16_000L,
        2,
        Profile.STANDARD,
        "A",
        Instant.parse("2026-03-01T12:00:00Z"),
        null);
  }
}
