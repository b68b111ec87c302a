package io.dynobench.results;

import static io.dynobench.results.Drafts.measured;
import static io.dynobench.results.Drafts.ofForks;
import static io.dynobench.results.Drafts.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Samples;
import io.dynobench.testing.StoreApi;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@StoreApi
@Transactional
class ResultApiIT {

  private static final Path TRIALS = Path.of("target/store-api/trials");

  @Autowired MockMvcTester mvc;
  @Autowired ResultRecorder recorder;

  @Test
  void showsAResultWithNullForWhatWasNotMeasured() {
    UUID id = recorder.record(measured("resnet18", 4, 120));

    MvcTestResult answer = get("/api/v1/results/" + id);

    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"model": "resnet18", "origin": "MEASURED", "collection": null, "batchSize": 4,
             "metrics": {"throughput": 120.0, "powerAverageW": null},
             "missing": {"powerAverageW": "no RAPL counters on this machine"},
             "confidence": {"throughput": [108.0, 132.0]},
             "quality": {"grade": "C", "reasons": ["WARM_UP_NOT_FLAT"]},
             "tags": {"purpose": "test"}}
            """);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.metrics")
        .asMap()
        .hasSize(Metric.values().length);
  }

  @Test
  void filtersSortsAndPages() {
    MvcTestResult answer =
        get(
            "/api/v1/results?collection=dlmark-tesla-m60&workload=inference&batchSize=64"
                + "&minPeakMemory=100&sort=throughput,desc&size=2");

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.size").isEqualTo(2);
    assertThat(answer).bodyJson().extractingPath("$.items[0].model").isEqualTo("AlexNet");
    assertThat(answer).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
  }

  @Test
  void countsTheSamplesAsPublished() {
    assertThat(total("collection=dlmark-tesla-m60&workload=inference")).isEqualTo(46);
    assertThat(total("collection=dlmark-tesla-m60&workload=accuracy")).isEqualTo(19);
    assertThat(total("collection=qutibench-imagenet")).isEqualTo(10);
    assertThat(total("collection=qutibench-imagenet-pareto")).isEqualTo(10);
    assertThat(total("collection=keras-mnist")).isEqualTo(54);
    assertThat(total("device=Tesla%20M60&model=AlexNet")).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/results?modle=a, modle, UNKNOWN_PARAMETER",
    "/api/v1/results?batchSize=x, batchSize, INVALID_PARAMETER",
    "/api/v1/results?minTop1=high, minTop1, INVALID_PARAMETER",
    "/api/v1/results?sort=nothing, sort, INVALID_PARAMETER",
    "/api/v1/results?size=1001, size, INVALID_PARAMETER",
    "/api/v1/results?page=-1, page, INVALID_PARAMETER",
    "/api/v1/results?tag.1=a&tag.2=a&tag.3=a&tag.4=a&tag.5=a&tag.6=a&tag.7=a&tag.8=a&tag.9=a,"
        + " tag.9, TOO_MANY_CONDITIONS",
    "/api/v1/results?format=xml, format, INVALID_PARAMETER",
    "/api/v1/collections?size=0, size, INVALID_PARAMETER",
    "/api/v1/collections?colour=red, colour, UNKNOWN_PARAMETER"
  })
  void refusesWhatItDoesNotUnderstand(String address, String field, String code) {
    MvcTestResult answer = get(address);

    assertThat(answer)
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
  }

  @Test
  void exportsEveryMatchingResultAsCsvWithoutLoss() throws IOException {
    UUID id = recorder.record(published("shelf", "=HYPERLINK(1)", Map.of(Metric.LOAD_MS, -1.5)));

    MvcTestResult answer =
        mvc.get().uri("/api/v1/results?collection=shelf").header("Accept", "text/csv").exchange();

    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    List<CSVRecord> rows = csv(answer);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("id")).isEqualTo(id.toString());
    assertThat(rows.get(0).get("model")).isEqualTo("'=HYPERLINK(1)");
    assertThat(rows.get(0).get("loadMs")).isEqualTo("-1.5");
    assertThat(rows.get(0).get("throughput")).isEmpty();
    assertThat(rows.get(0).get("provenance")).isEqualTo("{\"source.row\":\"1\"}");
    assertThat(csv(get("/api/v1/results?collection=dlmark-tesla-m60&format=csv"))).hasSize(65);
  }

  @Test
  void filtersAndExportsArrivalRatesForksAndGrades() throws IOException {
    UUID open = recorder.record(ofForks("forked", 50, 50.0, 5));
    UUID closed = recorder.record(ofForks("forked", 80, null, 2));
    recorder.record(measured("forked", 1, 70));

    for (String filter : List.of("arrivalRate=50", "minArrivalRate=1", "forks=5", "minForks=3")) {
      List<CSVRecord> rows = csv(get("/api/v1/results?model=forked&format=csv&" + filter));
      assertThat(rows).as(filter).hasSize(1);
      assertThat(rows.get(0).get("id")).isEqualTo(open.toString());
      assertThat(rows.get(0).get("arrivalRate")).startsWith("50");
      assertThat(rows.get(0).get("forks")).isEqualTo("5");
      assertThat(rows.get(0).get("grade")).isEqualTo("A");
    }
    assertThat(csv(get("/api/v1/results?model=forked&format=csv&grade=A")))
        .extracting(row -> row.get("id"))
        .containsExactlyInAnyOrder(open.toString(), closed.toString());
    assertThat(
            get("/api/v1/results?model=forked&format=ndjson&arrivalRate=50")
                .getResponse()
                .getContentAsString())
        .contains("\"arrivalRate\":50.0", "\"forks\":5");
  }

  @Test
  void exportsOneResultPerLineAsNdjson() throws IOException {
    MvcTestResult answer = get("/api/v1/results?collection=keras-mnist&format=ndjson");

    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/x-ndjson");
    String[] lines = answer.getResponse().getContentAsString().split("\n");
    assertThat(lines).hasSize(54).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  @Test
  void writesNothingThatTheClientDoesNotAccept() {
    assertThat(mvc.get().uri("/api/v1/results").header("Accept", "image/png").exchange())
        .hasStatus(HttpStatus.NOT_ACCEPTABLE);
  }

  @Test
  void showsAHistogramAndAPartOfTheRawSamples() throws IOException {
    UUID trial = UUID.randomUUID();
    UUID id = recorder.record(measured(trial, "resnet18", 1, 100, Map.of()));
    write(trial, 1000);

    MvcTestResult answer = get("/api/v1/results/" + id + "/samples?bins=10&offset=990&limit=20");

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.count").isEqualTo(1000);
    assertThat(answer).bodyJson().extractingPath("$.streams").isEqualTo(2);
    assertThat(answer).bodyJson().extractingPath("$.forks").isEqualTo(2);
    assertThat(answer).bodyJson().extractingPath("$.fork[4]").isEqualTo(1);
    assertThat(answer).bodyJson().extractingPath("$.fork[5]").isEqualTo(2);
    assertThat(answer).bodyJson().extractingPath("$.durationNanos.length()").isEqualTo(10);
    assertThat(answer).bodyJson().extractingPath("$.histogram.counts.length()").isEqualTo(10);
    assertThat(answer).bodyJson().extractingPath("$.histogram.edgesMs[10]").isEqualTo(990.0);
    assertThat(answer).bodyJson().extractingPath("$.histogram.above").isEqualTo(10);
    assertThat(answer).bodyJson().extractingPath("$.histogram.maxMs").isEqualTo(1000.0);
  }

  @ParameterizedTest
  @CsvSource({"bins=0, bins", "bins=x, bins", "offset=-1, offset", "limit=100001, limit"})
  void refusesPartsOfSamplesThatDoNotExist(String query, String field) {
    UUID id = recorder.record(measured("resnet18", 1, 100));

    MvcTestResult answer = get("/api/v1/results/" + id + "/samples?" + query);

    assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
  }

  @Test
  void saysWhyThereAreNoSamples() {
    UUID imported = recorder.record(published("shelf", "a", Map.of()));
    UUID lost = recorder.record(measured("resnet18", 1, 100));

    for (UUID id : List.of(imported, lost)) {
      MvcTestResult answer = get("/api/v1/results/" + id + "/samples");
      assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("NO_SAMPLES");
    }
  }

  @Test
  void deletesAResultAndItsRawSamples() throws IOException {
    UUID trial = UUID.randomUUID();
    UUID id = recorder.record(measured(trial, "resnet18", 1, 100, Map.of()));
    Path file = write(trial, 1);

    assertThat(mvc.delete().uri("/api/v1/results/" + id).exchange())
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(get("/api/v1/results/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.delete().uri("/api/v1/results/" + id).exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(file).doesNotExist();
  }

  @Test
  void deletesACollectionAndLoadsItAgainUnderTheSameIds() {
    Object id = first("collection=keras-mnist&sort=createdAt,asc");

    assertThat(mvc.delete().uri("/api/v1/collections/keras-mnist").exchange())
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(total("collection=keras-mnist")).isZero();
    assertThat(mvc.delete().uri("/api/v1/collections/keras-mnist").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);

    MvcTestResult loaded = mvc.post().uri("/api/v1/collections/samples").exchange();
    assertThat(loaded).hasStatusOk();
    assertThat(loaded).bodyJson().extractingPath("$.stored").isEqualTo(54);
    assertThat(loaded).bodyJson().extractingPath("$.duplicate").isEqualTo(85);
    assertThat(first("collection=keras-mnist&sort=createdAt,asc")).isEqualTo(id);
  }

  @Test
  void listsCollectionsWithTheirSources() {
    MvcTestResult answer = get("/api/v1/collections?size=2");

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(4);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.items[0]")
        .asMap()
        .containsEntry("name", "dlmark-tesla-m60")
        .containsEntry("results", 65)
        .containsEntry("models", 19)
        .containsKeys("description", "source", "createdAt");
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(java.net.URI.create(address)).exchange();
  }

  private int total(String query) {
    return (int) path(get("/api/v1/results?" + query), "$.total");
  }

  private Object first(String query) {
    return path(get("/api/v1/results?" + query), "$.items[0].id");
  }

  private static Object path(MvcTestResult answer, String path) {
    try {
      return com.jayway.jsonpath.JsonPath.read(answer.getResponse().getContentAsString(), path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> csv(MvcTestResult answer) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(answer.getResponse().getContentAsString()))
        .getRecords();
  }

  /** Calls of 1 ms, 2 ms, 3 ms … by two streams in turn; the last five in a second fork. */
  private static Path write(UUID trial, int count) throws IOException {
    Path file = Files.createDirectories(TRIALS.resolve(trial.toString())).resolve("samples.gz");
    new Samples(
            IntStream.range(0, count).map(i -> i % 2).toArray(),
            LongStream.range(0, count).map(i -> i * 1_000_000).toArray(),
            LongStream.rangeClosed(1, count).map(i -> i * 1_000_000).toArray(),
            new int[] {0, Math.max(0, count - 5)})
        .write(file);
    return file;
  }
}
