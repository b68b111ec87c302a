package io.dynobench;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.dynobench.testing.WholeServer;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the OpenAPI document tells to those who write clients. */
@WholeServer
class ApiDescriptionIT {

  private static final String EVERY = "$.paths[*][*]";

  @Autowired MockMvcTester mvc;

  private DocumentContext document;

  @BeforeEach
  void read() throws UnsupportedEncodingException {
    var answer = mvc.get().uri("/v3/api-docs").exchange();
    assertThat(answer).hasStatusOk();
    document = JsonPath.parse(answer.getResponse().getContentAsString());
  }

  @Test
  void namesTheParametersOfTheQueryGrammar() {
    assertThat(parameters("/api/v1/results"))
        .contains("model", "deviceName", "batchSize", "tag.<name>", "minTop1Percent")
        .contains("maxLatencyP99Ms", "maxBatchSize", "sort", "page", "size", "format")
        .doesNotContain("parameters", "Accept", "x")
        .doesNotHaveDuplicates();
    assertThat(parameters("/api/v1/charts/{kind}"))
        .contains("kind", "model", "minThroughput", "x", "y", "size", "color", "facet")
        .contains("xScale", "yScale", "colorScale", "agg", "predictions", "platform")
        .doesNotContain("parameters", "page")
        .doesNotHaveDuplicates();
    assertThat(words("$.paths['/api/v1/charts/{kind}'].get.parameters[?(@.name=='agg')]..enum[*]"))
        .containsExactly("best", "latest", "median", "all");
    assertThat(words("$.paths['/api/v1/charts/{kind}'].get.parameters[?(@.name=='kind')]..enum[*]"))
        .contains("grid", "heatmap", "max-batch", "overview", "scatter");
    assertThat(words("$.paths['/api/v1/charts/{kind}'].get.parameters[?(@.name=='x')]..enum[*]"))
        .contains("platform", "throughput", "batchSize", "secondsPerSample");
    assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/devices/refresh'].post"))
        .doesNotContainKey("parameters");
  }

  @Test
  void saysWhatASubmissionSendsAndGets() {
    String submit = "$.paths['/api/v1/jobs'].post";
    Map<String, Object> responses = document.read(submit + ".responses");

    assertThat(responses).containsKeys("201", "400", "401").doesNotContainKey("200");
    assertThat(document.<Map<String, Object>>read(submit + ".responses.201.headers"))
        .containsOnlyKeys("Location");
    assertThat(words(submit + ".responses.201..schema.$ref"))
        .containsExactly("#/components/schemas/JobView");
    assertThat(document.<Object>read(submit + ".requestBody..examples").toString())
        .contains("squeezenet1.1");
  }

  @Test
  void tellsWhatStandsAgainstAChange() {
    assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/jobs'].post.responses"))
        .containsKeys("201", "409");
    assertThat(
            document.<Map<String, Object>>read("$.paths['/api/v1/jobs/{id}/retry'].post.responses"))
        .containsKeys("200", "409");
    assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/models'].post.responses"))
        .containsKeys("200", "201", "409", "415");
    assertThat(document.<String>read("$.paths['/api/v1/models'].post.responses['409'].description"))
        .contains("NAME_TAKEN", "FILE_EXISTS");
    assertThat(
            document.<Map<String, Object>>read("$.paths['/api/v1/models/{id}'].delete.responses"))
        .containsKeys("204", "409");
  }

  @Test
  void tellsWhatComesWithAnImportedFile() {
    String form =
        "$.paths['/api/v1/imports'].post.requestBody.content['multipart/form-data'].schema";

    assertThat(document.<Map<String, Object>>read(form + ".properties"))
        .containsKeys("file", "format", "mapping", "collection", "device", "batchSize");
    assertThat(words(form + ".properties.format.enum[*]")).contains("auto", "timm", "csv");
    assertThat(document.<Map<String, Object>>read("$.paths['/api/v1/imports'].post.responses"))
        .containsKeys("200", "400", "401", "413", "422");
  }

  @Test
  void tellsTheRangesOfAJob() {
    String fields = "$.components.schemas.JobRequest.properties.";
    assertThat(document.<List<String>>read(fields + "arrivalRate.type"))
        .containsExactlyInAnyOrder("array", "number");
    assertThat(document.<List<String>>read(fields + "threads.type"))
        .containsExactlyInAnyOrder("array", "integer");
    assertThat(document.<Integer>read(fields + "forks.maximum")).isEqualTo(20);
    assertThat(document.<String>read(fields + "streams.description")).contains("1 to 256");
  }

  /** They are a record of their own in the code, and fields like the others in JSON. */
  @Test
  void tellsTheSettingsOfWorkloadsAmongTheFieldsOfAJob() {
    assertThat(document.<Map<String, Object>>read("$.components.schemas.JobRequest.properties"))
        .containsKeys("dataset", "epochs", "optimizer", "timeCapSeconds", "preprocessing")
        .doesNotContainKey("settings");
    assertThat(
            document.<Integer>read(
                "$.components.schemas.JobRequest.properties.memoryLimitMib.minimum"))
        .isEqualTo(768);
  }

  @Test
  void tellsTheProblemsOfEveryOperation() {
    List<Map<String, Object>> operations = document.read(EVERY);

    assertThat(operations).hasSizeGreaterThan(15);
    assertThat(words(EVERY + ".responses.400.content['application/problem+json'].schema.$ref"))
        .hasSameSizeAs(operations)
        .containsOnly("#/components/schemas/Problem");
    assertThat(document.<Map<String, Object>>read("$.components.schemas.Problem.properties"))
        .containsKeys("code", "detail", "errors");
    assertThat(document.<Map<String, Object>>read("$.components.schemas"))
        .containsKey("FieldProblem");
  }

  @Test
  void tellsTheMediaTypes() {
    assertThat(document.<Map<String, Object>>read(ok("results") + ".content"))
        .containsOnlyKeys("application/json", "text/csv", "application/x-ndjson");
    assertThat(
            document.<String>read(ok("charts/{kind}") + ".content['application/json'].schema.$ref"))
        .isEqualTo("#/components/schemas/ChartAnswer");
    assertThat(document.jsonString()).doesNotContain("\"*/*\"");
  }

  @Test
  void givesEveryOperationAnIdATagAndASummary() {
    List<Map<String, Object>> operations = document.read(EVERY);

    assertThat(words(EVERY + ".operationId"))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    assertThat(words(EVERY + ".tags[*]"))
        .hasSameSizeAs(operations)
        .allMatch(
            Set.of(
                    "Jobs",
                    "Trials",
                    "Results",
                    "Collections",
                    "Charts",
                    "Dashboards",
                    "Models",
                    "Data sets",
                    "Devices",
                    "Hardware",
                    "Imports")
                ::contains);
    assertThat(words(EVERY + ".summary")).hasSameSizeAs(operations);
  }

  private List<String> parameters(String path) {
    return words("$.paths['" + path + "'].get.parameters[*].name");
  }

  private List<String> words(String path) {
    return document.read(path);
  }

  private static String ok(String path) {
    return "$.paths['/api/v1/" + path + "'].get.responses.200";
  }
}
