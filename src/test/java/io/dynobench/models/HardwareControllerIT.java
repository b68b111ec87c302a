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
  void listsPublishedPlatforms() {
    assertThat(mvc.get().uri("/api/v1/hardware/platforms?search=tx2&precision=fp16&page=1&size=2"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items": [{"name": "TX2-maxq", "mode": "maxq", "aliases": [], "devices": [], "maker": "NVIDIA",
              "peakOpsPerSecond": {"fp32": 4.4E11, "fp16": 8.7E11}, "bandwidth": 5.97E10,
              "memoryMib": null, "tdpW": null, "suite": "qutibench", "otherSources": {},
              "source": "QuTiBench, peak performance and memory bandwidth of all hardware platforms"}],
             "page": 1, "size": 2, "total": 3}
            """);
    assertThat(mvc.get().uri("/api/v1/hardware/platforms?suite=qutibench&precision=int2"))
        .bodyJson()
        .extractingPath("$.items[*].name")
        .asArray()
        .containsExactly("ZCU104-FINN", "ZCU104-BISMO", "U96-Quadcore-A53");
  }

  @Test
  void listsTopologies() {
    assertThat(mvc.get().uri("/api/v1/models/topologies?search=rn50"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.total", it -> it.assertThat().isEqualTo(2))
        .hasPathSatisfying(
            "$.items[*].id",
            it -> it.assertThat().asArray().containsExactly("ResNet-50", "resnet50"))
        .hasPathSatisfying(
            "$.items[0].variants[1]",
            it ->
                it.assertThat()
                    .asMap()
                    .containsEntry("pruningPercent", 80.0)
                    .containsEntry("operationsPerSample", 6.54e9))
        .hasPathSatisfying("$.items[1].parameters", it -> it.assertThat().isEqualTo(25_557_032));
    assertThat(mvc.get().uri("/api/v1/models/topologies?suite=qutibench&size=1"))
        .bodyJson()
        .extractingPath("$.total")
        .isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "hardware/platforms?precision=fp31, UNKNOWN_PRECISION",
    "hardware/platforms?name=T4, UNKNOWN_PARAMETER",
    "hardware/platforms?size=1001, INVALID_FIELD",
    "models/topologies?model=resnet50, UNKNOWN_PARAMETER",
    "models/topologies?page=-1, INVALID_FIELD"
  })
  void refusesWhatTheCataloguesDoNotKnow(String query, String code) {
    assertThat(mvc.get().uri("/api/v1/" + query))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo(code);
  }

  @Test
  void showsPublishedFiguresBesideMeasuredOnes() {
    recorder.record(entry("cuda:0", "NVIDIA H100 80GB HBM3", "pytorch", 5.36e13, 2.68e12));

    assertThat(mvc.get().uri("/hardware"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "href=\"#platform-H100-SXM\">H100-SXM<",
            " 80 % of 67,000",
            " 80 % of 3,350",
            "id=\"platform-H100-SXM\"",
            "here as NVIDIA H100 80GB HBM3",
            "NVIDIA H100 Tensor Core GPU data sheet, half of the figure with sparsity",
            "data-topology=\"ResNet-50\"",
            "meets resnet50");
  }

  @Test
  void findsOnThePageWhatIsLookedFor() {
    assertThat(mvc.get().uri("/hardware").param("search", "a100 int4"))
        .hasStatusOk()
        .bodyText()
        .contains("A100-SXM-80GB", "No measured device matches", "No network matches")
        .doesNotContain("data-platform=\"T4\"", "Test CPU");
    assertThat(mvc.get().uri("/hardware").param("search", "<b>\"x"))
        .bodyText()
        .contains("No platform matches the search.", "&lt;b&gt;&quot;x")
        .doesNotContain("<b>\"x");
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
    return entry("cpu", "Test CPU", engine, rate, bandwidth);
  }

  private static HardwareEntry entry(
      String device, String deviceName, String engine, double rate, @Nullable Double bandwidth) {
    return new HardwareEntry(
        "lab-9",
        device,
        deviceName,
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
