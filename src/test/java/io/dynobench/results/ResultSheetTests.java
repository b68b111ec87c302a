package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultSheetTests {

  @Test
  void groupsProvenanceByTheLongestBeginning() {
    List<ProvenanceGroups.Group> groups =
        ProvenanceGroups.of(
            Map.of(
                "device.requested", "cpu",
                "device.name", "EPYC",
                "node", "vm",
                "published.Op mode", "maxn",
                "source.title", "A study",
                "reproduce", "curl",
                "colour", "green"));
    assertThat(groups)
        .containsExactly(
            new ProvenanceGroups.Group("Source", Map.of("source.title", "A study")),
            new ProvenanceGroups.Group("As published", Map.of("Op mode", "maxn")),
            new ProvenanceGroups.Group("Run", Map.of("device.requested", "cpu")),
            new ProvenanceGroups.Group("Machine", Map.of("device.name", "EPYC", "node", "vm")),
            new ProvenanceGroups.Group("Other", Map.of("colour", "green")));
  }

  @Test
  void putsEveryMetricIntoOneGroup() {
    assertThat(Arrays.stream(MetricGroup.values()).flatMap(group -> group.metrics().stream()))
        .containsExactlyInAnyOrder(Metric.values());
  }

  @Test
  void namesTheWeightiestDoubtFirstAndKeepsWhatItDoesNotKnow() {
    Trust trust =
        Trust.of(
            new Quality(
                "D",
                List.of(
                    "INSUFFICIENT_SAMPLES_P999",
                    "SOMETHING_NEW",
                    "QUICK_PROFILE",
                    "LITTLES_LAW_BROKEN")));

    assertThat(trust.meaning()).isEqualTo("Not to be relied on.");
    assertThat(trust.reasons())
        .extracting(Trust.Reason::code, Trust.Reason::weight)
        .containsExactly(
            tuple("LITTLES_LAW_BROKEN", "severe"),
            tuple("QUICK_PROFILE", "major"),
            tuple("INSUFFICIENT_SAMPLES_P999", "note"),
            tuple("SOMETHING_NEW", null));
    assertThat(trust.reasons().get(0).words()).contains("3 %");
    assertThat(trust.reasons().get(3).words()).isEqualTo("SOMETHING_NEW");
  }

  @Test
  void saysNothingOfTheTrustInWhatNobodyGraded() {
    Trust trust = Trust.of(new Quality(null, List.of()));

    assertThat(trust.grade()).isNull();
    assertThat(trust.meaning()).isNull();
    assertThat(trust.reasons()).isEmpty();
  }

  @Test
  void sharesALatencyOutOverTheSamplesOfABatchApartFromIt() {
    ResultSheet sheet = ResultSheet.of(result(null, List.of()));

    assertThat(group(sheet, "Latency per sample"))
        .extracting(Figure::label, Figure::value, Figure::interval)
        .containsExactly(
            tuple("Latency mean per sample", "2.5", null),
            tuple("Latency p50 per sample", "2", "1.75 – 2.25"));
  }

  @Test
  void saysWhyANumberIsMissingWhereItWouldBe() {
    ResultSheet sheet = ResultSheet.of(result(null, List.of()));

    assertThat(group(sheet, "Power and energy"))
        .extracting(Figure::id, Figure::value, Figure::reason)
        .containsExactly(tuple("energyPerSampleJ", null, "no RAPL counters on this machine"));
    assertThat(sheet.headline()).anyMatch(figure -> figure.id().equals("energyPerSampleJ"));
    assertThat(sheet.groups()).noneMatch(group -> group.heading().equals("Accuracy"));
  }

  @Test
  void saysWhyAPercentileHasNoInterval() {
    ResultSheet sheet = ResultSheet.of(result(null, List.of("INSUFFICIENT_SAMPLES_P99")));

    assertThat(group(sheet, "Throughput and latency"))
        .filteredOn(figure -> figure.id().startsWith("latencyP"))
        .extracting(Figure::interval)
        .containsExactly("7 – 9", "too few calls");
  }

  @Test
  void marksTheVeryPercentilesOfTheResult() {
    assertThat(ResultSheet.of(result(null, List.of())).marks())
        .containsExactly(Map.entry("p50", 8.0), Map.entry("p99", 30.0));
  }

  @Test
  void namesTheLoadAndWhatItMeans() {
    assertThat(ResultSheet.of(result(null, List.of())).load())
        .satisfies(load -> assertThat(load.name()).isEqualTo("closed loop, 2 streams"));
    assertThat(ResultSheet.of(result(100.0, List.of())).load())
        .satisfies(
            load -> {
              assertThat(load.name()).isEqualTo("open loop at 100 requests/s");
              assertThat(load.words())
                  .contains("was due", "Came: 99.2 requests/s; served: 90.1 requests/s.");
            });
  }

  @Test
  void putsWhatWasAskedForBesideWhatRan() {
    assertThat(ResultSheet.of(result(null, List.of())).comparisons())
        .containsExactly(
            new Comparison("Engine", "onnxruntime", "OnnxRuntime 1.29.0"),
            new Comparison("Device", "cpu", "cpu"),
            new Comparison("Provider", "CPUExecutionProvider", "CPUExecutionProvider"),
            new Comparison("Threads", "auto", "2"));
  }

  private static List<Figure> group(ResultSheet sheet, String heading) {
    return sheet.groups().stream()
        .filter(group -> group.heading().equals(heading))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  private static Result result(@Nullable Double arrivalRate, List<String> reasons) {
    Map<Metric, Double> metrics = new LinkedHashMap<>();
    metrics.put(Metric.THROUGHPUT, 360.0);
    metrics.put(Metric.LATENCY_MEAN_MS, 10.0);
    metrics.put(Metric.LATENCY_P50_MS, 8.0);
    metrics.put(Metric.LATENCY_P99_MS, 30.0);
    return new Result(
        new UUID(0, 1),
        Origin.MEASURED,
        null,
        null,
        null,
        "resnet18",
        null,
        null,
        "onnxruntime",
        "cpu",
        null,
        null,
        null,
        null,
        "fp32",
        null,
        null,
        null,
        4,
        2,
        2,
        arrivalRate,
        1,
        "inference",
        "standard",
        metrics,
        Map.of(Metric.ENERGY_PER_SAMPLE_J, "no RAPL counters on this machine"),
        Map.of(Metric.LATENCY_P50_MS, new Interval(7, 9)),
        new Quality("A", reasons),
        Map.of(
            "engine.name", "OnnxRuntime",
            "engine.version", "1.29.0",
            "device.requested", "cpu",
            "device.actual", "cpu",
            "provider.requested", "CPUExecutionProvider",
            "provider.actual", "CPUExecutionProvider",
            "load.offered", "99.2",
            "load.achieved", "90.1",
            "threads.requested", "auto",
            "threads.intraOp", "2"),
        Map.of(),
        Instant.EPOCH);
  }
}
