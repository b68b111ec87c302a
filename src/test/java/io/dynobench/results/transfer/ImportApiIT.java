package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.Drafts;
import io.dynobench.results.ResultCollection;
import io.dynobench.results.ResultCollections;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRecorder;
import io.dynobench.results.Results;
import io.dynobench.testing.StoreApi;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@StoreApi
@Transactional
class ImportApiIT {

  private static final String BAD_LINE = "model 500,8,quick,1\n";

  @Autowired MockMvcTester mvc;
  @Autowired Results results;
  @Autowired ResultCollections collections;
  @Autowired ResultRecorder recorder;

  @Test
  void storesAFileAndTellsWhatCameOfIt() throws IOException {
    MvcTestResult answer = send("", "keras.log", resource("imports/keras_printed.txt"), "");

    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"format": "keras", "collections": ["keras"], "rowsRead": 2, "rowsStored": 2,
             "rowsDuplicate": 0, "resultsStored": 4, "resultsDuplicate": 0, "errors": []}
            """);
    assertThat(count("keras")).isEqualTo(4);
    assertThat(collections.all())
        .filteredOn(collection -> collection.name().equals("keras"))
        .extracting(ResultCollection::source)
        .containsExactly("keras.log");
  }

  @Test
  void knowsTheSameFileAgain() throws IOException {
    byte[] file = resource("imports/any.csv");
    send("", "any.csv", file, "?collection=shelf");

    MvcTestResult again = send("", "renamed.csv", file, "?collection=shelf");

    assertThat(again)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"rowsRead": 2, "rowsStored": 0, "rowsDuplicate": 2, "resultsStored": 0,
             "resultsDuplicate": 2, "collections": ["shelf"]}
            """);
    assertThat(count("shelf")).isEqualTo(2);
  }

  @Test
  void storesNothingOfAFileWithOneBadLineInAThousand() {
    MvcTestResult answer = send("", "thousand.csv", thousandRows(BAD_LINE), "");

    assertThat(answer)
        .hasStatus(422)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "IMPORT_REFUSED", "status": 422, "rowsRead": 1000, "rowsStored": 0,
             "errorsTotal": 1,
             "errors": [{"line": 501, "column": "throughput", "code": "INVALID_VALUE"}]}
            """);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("Line 501");
    assertThat(count("thousand")).isZero();
    assertThat(collections.all()).extracting(ResultCollection::name).doesNotContain("thousand");
  }

  @Test
  void storesAFileOfAThousandGoodLines() {
    MvcTestResult answer =
        send("", "thousand.csv", thousandRows("model 500,8,100,80\n"), "?format=csv");

    assertThat(answer).bodyJson().extractingPath("$.rowsStored").isEqualTo(1000);
    assertThat(count("thousand")).isEqualTo(1000);
  }

  @Test
  void previewsWithoutStoring() throws IOException {
    long before = results.count(ResultQuery.ALL);

    MvcTestResult answer = send("/preview", "any.csv", resource("imports/any.csv"), "");

    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"format": "csv", "collection": "any", "rowsRead": 2, "results": 2, "errorsTotal": 0,
             "columns": [
               {"name": "net", "samples": ["ResNet-50", "VGG-16"], "field": "model", "unit": null},
               {"name": "gpu"}, {"name": "bs"},
               {"name": "lat [us]", "field": "latencyMeanMs", "unit": "µs"},
               {"name": "img/s", "field": "throughput", "unit": "images/s"},
               {"name": "acc", "field": "top1Percent", "unit": "fraction"},
               {"name": "params_m", "unit": "million parameters"},
               {"name": "comment", "field": null}],
             "rows": [{"line": 2, "values": {"model": "ResNet-50", "batchSize": 8},
                       "metrics": {"throughput": 1010.5}}, {"line": 3}]}
            """);
    assertThat(results.count(ResultQuery.ALL)).isEqualTo(before);
  }

  @Test
  void previewsAFileThatWouldBeRefused() {
    MvcTestResult answer = send("/preview", "thousand.csv", thousandRows(BAD_LINE), "");

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.errorsTotal").isEqualTo(1);
    assertThat(answer).bodyJson().extractingPath("$.rows.length()").isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "?format=excel, format, UNKNOWN_FORMAT",
    "?batchSize=0, batchSize, INVALID_VALUE",
    "?workload=sleeping, workload, INVALID_VALUE",
    "?collection=a/b, collection, INVALID_VALUE",
    "?mapping=[], mapping, INVALID_MAPPING",
    "?color=red, color, UNKNOWN_PARAMETER"
  })
  void namesTheFieldThatIsWrong(String query, String field, String code) throws IOException {
    MvcTestResult answer = send("", "any.csv", resource("imports/any.csv"), query);

    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
  }

  @Test
  void refusesAMappingWithoutAMetric() throws IOException {
    assertThat(
            send(
                "",
                "any.csv",
                resource("imports/any.csv"),
                "?mapping={mapping}",
                "{\"net\": \"model\"}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("INCOMPLETE_MAPPING");
  }

  @Test
  void saysWhichFormatsItKnowsWhenNoColumnIsKnown() {
    byte[] groceries = "apples,pears\n1,2\n".getBytes(StandardCharsets.UTF_8);

    MvcTestResult answer = send("", "groceries.csv", groceries, "");

    assertThat(answer)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("UNKNOWN_FORMAT");
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("qutibench");
    assertThat(send("/preview", "groceries.csv", groceries, "")).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource({
    "imports/qutibench_raw.csv, csv",
    "imports/benchmark-infer-amp-nchw-pt240-cu124-rtx4090-dynamo.csv, ndjson",
    "imports/results-imagenet-real.csv, csv",
    "imports/keras_printed.txt, csv",
    "imports/keras_backup.txt, ndjson",
    "imports/djl_bench.txt, csv",
    "imports/djl_bench.txt, ndjson",
    "imports/any.csv, csv",
    "samples/cnn_tesla-m60_throughput.json, csv",
    "samples/cnn_tesla-m60_accuracy.json, ndjson",
    "samples/qutibench_imagenet_pareto_measured.csv, csv"
  })
  void importsWhatItExportedWithoutLoss(String file, String format) throws IOException {
    send("", file.replaceAll(".*/", ""), resource(file), "?collection=round");
    String exported = export("round", format);
    assertThat(exported.lines().count()).isGreaterThan(1);
    assertThat(mvc.delete().uri("/api/v1/collections/round").exchange()).hasStatus(204);

    MvcTestResult answer =
        send("", "export." + format, exported.getBytes(StandardCharsets.UTF_8), "");

    assertThat(answer).bodyJson().extractingPath("$.format").isEqualTo("dynobench");
    assertThat(export("round", format)).isEqualTo(exported);
  }

  @Test
  void importsAPageOfResults() throws IOException {
    send("", "keras.log", resource("imports/keras_printed.txt"), "");
    String page = text(mvc.get().uri("/api/v1/results?collection=keras").exchange());
    mvc.delete().uri("/api/v1/collections/keras").exchange();

    send("", "page.json", page.getBytes(StandardCharsets.UTF_8), "");

    assertThat(count("keras")).isEqualTo(4);
  }

  @Test
  void saysOfWhatWasMeasuredElsewhereThatItIsImported() throws IOException {
    recorder.record(Drafts.measured("=cmd|' /C calc'!A0", 4, 120));
    String exported = export("csv", "model", "=cmd|' /C calc'!A0");

    assertThat(exported).contains("'=cmd|");
    assertThat(send("", "e.csv", exported.getBytes(StandardCharsets.UTF_8), ""))
        .bodyJson()
        .extractingPath("$.rowsDuplicate")
        .isEqualTo(1);
    String elsewhere =
        exported.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "00000000-0000-4000-8000-000000000000");
    assertThat(send("", "e.csv", elsewhere.getBytes(StandardCharsets.UTF_8), ""))
        .bodyJson()
        .extractingPath("$.rowsStored")
        .isEqualTo(1);

    results.each(
        ResultQuery.ALL.and(OneOf.of(Dimension.COLLECTION, "e")),
        io.dynobench.results.ResultOrder.ARRIVAL,
        result -> {
          assertThat(result.model()).isEqualTo("=cmd|' /C calc'!A0");
          assertThat(result.origin().id()).isEqualTo("IMPORTED");
          assertThat(result.jobId()).isNull();
          assertThat(result.quality().grade()).isEqualTo("C");
          assertThat(result.tags()).containsEntry("purpose", "test");
          assertThat(result.provenance())
              .containsEntry("source.origin", "MEASURED")
              .containsEntry("seed", "42")
              .containsKey("source.job");
        });
    assertThat(count("e")).isEqualTo(1);
  }

  private byte[] thousandRows(String line500) {
    String rows =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> i == 500 ? line500 : "model %d,8,%d,%d\n".formatted(i, 100, 80))
            .collect(Collectors.joining());
    return ("model,batch,throughput,latency\n" + rows).getBytes(StandardCharsets.UTF_8);
  }

  private MvcTestResult send(
      String path, String name, byte[] content, String query, Object... variables) {
    return mvc.post()
        .uri("/api/v1/imports" + path + query, variables)
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
        .exchange();
  }

  private String export(String collection, String format) throws UnsupportedEncodingException {
    return export(format, "collection", collection);
  }

  private String export(String format, String filter, String value)
      throws UnsupportedEncodingException {
    return text(
        mvc.get()
            .uri(
                "/api/v1/results?format={format}&{filter}={value}&sort=createdAt,asc",
                format,
                filter,
                value)
            .exchange());
  }

  private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private long count(String collection) {
    return results.count(ResultQuery.ALL.and(OneOf.of(Dimension.COLLECTION, collection)));
  }

  private static byte[] resource(String name) throws IOException {
    return new ClassPathResource(name).getContentAsByteArray();
  }
}
