package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobApiIT extends LaneHarness {

  private static final String ONE =
      "{'models': ['fake-fixed'], 'devices': ['cpu'], 'batchSizes': [1], 'profile': 'quick'}";

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;

  @Test
  void answersASubmissionWithTheJobAndWhereItIs() throws Exception {
    MvcTestResult result = submit(ONE, null);
    assertThat(result).hasStatus(201);
    JsonNode job = body(result);
    String location = "/api/v1/jobs/" + job.path("id").asString();
    assertThat(result.getResponse().getHeader("Location")).endsWith(location);
    assertThat(job.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "workload",
            "state",
            "priority",
            "progress",
            "etaSeconds",
            "trials",
            "request",
            "tags",
            "createdAt",
            "startedAt",
            "endedAt");
    assertThat(job.path("trials").path("total").asInt()).isEqualTo(1);
    assertThat(job.path("request").path("batchSizes").get(0).asInt()).isEqualTo(1);
    JsonNode trial = body(mvc.perform(get(location + "/trials"))).path("items").get(0);
    assertThat(trial.path("precision").asString()).isEqualTo("fp32");
    assertThat(
            body(mvc.perform(get("/api/v1/trials/" + trial.path("id").asString()))).path("jobId"))
        .isEqualTo(job.path("id"));
    assertThat(mvc.perform(get("/api/v1/trials/" + trial.path("id").asString() + "/log")))
        .hasStatusOk()
        .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN);
    assertThat(body(mvc.perform(get("/api/v1/jobs?size=1"))).path("items").get(0).path("id"))
        .isEqualTo(job.path("id"));
  }

  @Test
  void theSameKeyGivesTheSameJobHoweverManyAskAtOnce() {
    String key = UUID.randomUUID().toString();
    assertThat(
            IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> submit(ONE, key))
                .map(
                    result ->
                        result.getResponse().getStatus()
                            + " "
                            + result.getResponse().getHeader("Location"))
                .distinct())
        .singleElement()
        .asString()
        .startsWith("201 ");
    MvcTestResult other = submit(ONE.replace("[1]", "[2]"), key);
    assertThat(other).hasStatus(409);
    assertThat(code(other)).isEqualTo("IDEMPOTENCY_CONFLICT");
    assertThat(code(submit(ONE, "x".repeat(201)))).isEqualTo("INVALID_IDEMPOTENCY_KEY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'models': ['fake-fixd']}                              | UNKNOWN_MODEL",
        "{'models': ['fake-fixed'], 'colour': 1}                | UNKNOWN_FIELD",
        "{'models': ['fake-fixed'], 'batchSizes': [-1]}         | NOT_POSITIVE",
        "{'models': ['fake-fixed'], 'batchSizes': [1e999]}      | INVALID_TYPE",
        "{'models': ['fake-fixed'], 'batchSizes': '1:65536:1'}  | TOO_MANY_TRIALS",
        "{'models': ['fake-fixed'], 'precisions': ['int2']}     | UNSUPPORTED",
        "[1]                                                    | INVALID_TYPE",
      })
  void refusesRubbishAndStoresNothing(String body, String code) {
    long before = service.list(null, 0, 1).total();
    MvcTestResult result = submit(body, null);
    assertThat(result).hasStatus(400).hasContentTypeCompatibleWith("application/problem+json");
    assertThat(code(result)).isEqualTo(code);
    assertThat(service.list(null, 0, 1).total()).isEqualTo(before);
  }

  @Test
  void refusesAMegabyteOfNameByItsField() {
    MvcTestResult result =
        submit("{\"models\":[\"mlp\"],\"name\":\"%s\"}".formatted("x".repeat(1 << 20)), null);
    assertThat(result).hasStatus(400);
    assertThat(body(result).at("/errors/0/field").asString()).isEqualTo("name");
    assertThat(result.getResponse().getContentAsByteArray()).hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "{}{}", "\u0000"})
  void refusesWhatIsNoJson(String body) {
    assertThat(submit(body, null)).hasStatus4xxClientError();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/jobs?size=0,                 400, OUT_OF_RANGE",
    "/api/v1/jobs?size=1001,              400, OUT_OF_RANGE",
    "/api/v1/jobs?page=-1,                400, OUT_OF_RANGE",
    "/api/v1/jobs?page=x,                 400, INVALID_PARAMETER",
    "/api/v1/jobs?state=DONE,             400, UNKNOWN_STATE",
    "/api/v1/jobs?colour=red,             400, UNKNOWN_PARAMETER",
    "/api/v1/jobs/x,                      404, NOT_FOUND",
    "/api/v1/jobs/00000000-0000-0000-0000-000000000000, 404, NOT_FOUND",
    "/api/v1/jobs/00000000-0000-0000-0000-000000000000/trials, 404, NOT_FOUND",
    "/api/v1/jobs/00000000-0000-0000-0000-000000000000/events, 404, NOT_FOUND",
    "/api/v1/trials/00000000-0000-0000-0000-000000000000, 404, NOT_FOUND",
    "/api/v1/trials/00000000-0000-0000-0000-000000000000/log, 404, NOT_FOUND",
  })
  void refusesWhatIsNotThere(String address, int status, String code) {
    MvcTestResult result = mvc.perform(get(address));
    assertThat(result).hasStatus(status);
    assertThat(code(result)).isEqualTo(code);
  }

  @Test
  void previewsWithoutStoring() {
    long before = service.list(null, 0, 1).total();
    JsonNode preview =
        body(
            mvc.perform(
                post("/api/v1/jobs/preview")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        ONE.replace("}", ", 'precisions': ['fp32', 'fp16']}").replace('\'', '"'))));
    assertThat(preview.path("trials").asInt()).isEqualTo(2);
    assertThat(preview.path("estimatedSeconds").asDouble()).isEqualTo(6.5);
    assertThat(preview.path("refused").get(0).path("code").asString()).isEqualTo("UNSUPPORTED");
    assertThat(service.list(null, 0, 1).total()).isEqualTo(before);
  }

  @Test
  void previewsCeilingsOfBothEngines() {
    JsonNode preview =
        body(
            mvc.perform(
                post("/api/v1/jobs/preview")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        """
                        {"workload": "ceilings", "engines": ["pytorch", "onnxruntime"],
                         "precisions": ["fp32", "int8"], "devices": ["cpu"], "profile": "quick"}""")));
    assertThat(preview.path("trials").asInt()).isEqualTo(4);
    assertThat(preview.path("estimatedSeconds").asDouble()).isEqualTo(3 * 10);
    assertThat(preview.path("refused").size()).isEqualTo(1);
    assertThat(preview.path("refused").get(0).path("detail").asString())
        .startsWith("pytorch does not compute in int8 here.");
  }

  @Test
  void previewsWhatForksCost() {
    JsonNode preview =
        body(
            mvc.perform(
                post("/api/v1/jobs/preview")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(
                        ONE.replace("}", ", 'forks': 5, 'arrivalRate': [10, 20]}")
                            .replace('\'', '"'))));
    assertThat(preview.path("trials").asInt()).isEqualTo(2);
    assertThat(preview.path("estimatedSeconds").asDouble()).isEqualTo(2 * 5 * 6.5);
    assertThat(preview.path("request").path("forks").asInt()).isEqualTo(5);
    assertThat(preview.path("request").path("arrivalRate").get(1).asDouble()).isEqualTo(20);
  }

  @Test
  void pagesShowForks() throws Exception {
    JobView job =
        run("{'models': ['fake-fixed'], 'batchSizes': [1], 'forks': 2, 'arrivalRate': 50}");
    TrialView trial = trials(job).get(0);
    assertThat(page("/trials/" + trial.id()))
        .contains("2 of 2 forks have finished", "open loop, 50 requests/s");
    assertThat(page("/jobs/" + job.id())).contains("fake-fixed");
    assertThat(page("/jobs/new?from=" + job.id()))
        .contains("in 5 processes one after the other", "Takes 5 times as long")
        .containsPattern("name=\"forks\"[^>]*value=\"2\"")
        .containsPattern("name=\"arrivalRate\"[^>]*value=\"50\"");
  }

  private String page(String address) throws Exception {
    MvcTestResult page = mvc.perform(get(address).accept(MediaType.TEXT_HTML));
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  @Test
  void aStreamBeginsWithTheJobAndTellsWhatHappens() {
    JobView job = submit("{'models': ['fake-real'], 'batchSizes': [1]}");
    MockHttpServletResponse first = stream(job);
    awaitRunning(job);
    MockHttpServletResponse reloaded = stream(job);
    awaitEnd(job);
    for (MockHttpServletResponse stream : new MockHttpServletResponse[] {first, reloaded}) {
      await(Duration.ofSeconds(5), () -> content(stream).contains("\"progress\":1.0,\"eta"));
      assertThat(content(stream)).startsWith("event:job\n");
      assertThat(content(stream))
          .contains("event:progress\n", "\"phase\":\"measure\"", "\"jobProgress\":0.");
      assertThat(content(stream)).contains("event:trial\n");
    }
  }

  private MockHttpServletResponse stream(JobView job) {
    return mvc.get().uri("/api/v1/jobs/" + job.id() + "/events").asyncExchange().getResponse();
  }

  private static String content(MockHttpServletResponse response) {
    try {
      return response.getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysThatTheResultOfATrialWasDeleted() throws Exception {
    JobView job = run(ONE);
    TrialView trial = trials(job).get(0);
    String page = "/trials/" + trial.id();
    assertThat(mvc.perform(get(page)))
        .bodyText()
        .contains("/results/" + trial.resultId())
        .doesNotContain("Its result was deleted");

    assertThat(mvc.delete().uri("/api/v1/results/" + trial.resultId()).exchange()).hasStatus(204);

    JsonNode listed = body(mvc.perform(get("/api/v1/jobs/" + job.id() + "/trials")));
    assertThat(listed.path("items").get(0).path("resultId").isNull()).isTrue();
    assertThat(mvc.perform(get(page)))
        .bodyText()
        .contains("Its result was deleted")
        .doesNotContain("/results/" + trial.resultId());
    assertThat(mvc.perform(get("/jobs/" + job.id())))
        .bodyText()
        .contains("result deleted")
        .doesNotContain("/results/" + trial.resultId());
  }

  private MvcTestResult submit(String body, @org.jspecify.annotations.Nullable String key) {
    var request =
        post("/api/v1/jobs")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.replace('\'', '"'));
    return mvc.perform(key == null ? request : request.header("Idempotency-Key", key));
  }

  private String code(MvcTestResult result) {
    return body(result).path("code").asString();
  }

  private JsonNode body(MvcTestResult result) {
    return json.readTree(result.getResponse().getContentAsByteArray());
  }
}
