package io.dynobench.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@WebMvcTest(RefusalTests.Garage.class)
@Import({RefusalTests.Garage.class, RefusalTests.Open.class})
@ExtendWith(OutputCaptureExtension.class)
class RefusalTests {

  @Autowired MockMvcTester mvc;

  @Test
  void namesTheUnknownFieldAndTheAcceptedOnes() {
    assertProblem(
            post("{\"name\":\"a\",\"wheels\":[{\"size\":3,\"colour\":1}]}"), 400, "UNKNOWN_FIELD")
        .hasPathSatisfying(
            "$.errors[0].field", field -> field.assertThat().isEqualTo("wheels[0].colour"))
        .hasPathSatisfying(
            "$.detail", it -> it.assertThat().asString().contains("accepted: kind, size"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':5}                       | name          | a text",
        "{'name':['a']}                   | name          | a text",
        "{'name':'a','wheels':{}}         | wheels        | a list",
        "{'name':'a','wheels':[{'size':'3'}]}  | wheels[0].size | a whole number",
        "{'name':'a','wheels':[{'size':1.5}]}  | wheels[0].size | a whole number",
        "{'name':'a','wheels':[{'size':99999999999}]} | wheels[0].size | a whole number",
        "{'name':'a','wheels':[{'size':null}]} | wheels[0].size | a whole number",
        "{'name':'a','wheels':[{'size':1,'kind':'OVAL'}]} | wheels[0].kind | one of ROUND, SQUARE",
        "{'name':'a','wheels':[{'size':1,'kind':0}]} | wheels[0].kind | one of ROUND, SQUARE",
        "{'name':'a','age':'soon'}        | age           | ISO-8601 duration",
        "{'name':'a','age':'PT-1S'}       | ''            | cars have no negative age",
        "[]                               | ''            | an object",
      })
  void namesTheFieldOfTheWrongType(String body, String field, String expected) {
    assertProblem(post(body.replace('\'', '"')), 400, "INVALID_VALUE")
        .hasPathSatisfying("$.errors[0].field", it -> it.assertThat().isEqualTo(field))
        .hasPathSatisfying("$.detail", it -> it.assertThat().asString().contains(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'a'     | MALFORMED_JSON",
        "{'name':'a'} {} | INVALID_VALUE",
        "{'name':NaN}    | MALFORMED_JSON",
        "nonsense        | MALFORMED_JSON",
        "''              | MALFORMED_BODY",
        "{'name':'a','name':'b'} | MALFORMED_JSON",
      })
  void refusesWhatIsNotOneJsonDocument(String body, String code) {
    assertProblem(post(body.replace('\'', '"')), 400, code);
  }

  @Test
  void namesEveryInvalidField() {
    assertProblem(post("{\"name\":\" \",\"wheels\":[{\"size\":-1}]}"), 400, "INVALID_FIELD")
        .hasPathSatisfying("$.errors.length()", it -> it.assertThat().isEqualTo(2))
        .hasPathSatisfying(
            "$.errors[?(@.field=='name')].code",
            it -> it.assertThat().asArray().containsExactly("NOT_BLANK"))
        .hasPathSatisfying(
            "$.errors[?(@.field=='wheels[0].size')].code",
            it -> it.assertThat().asArray().containsExactly("MIN"));
  }

  @Test
  void refusesAnEnormousFieldNameWithoutSendingItBack() {
    MvcTestResult result = post("{\"%s\":1}".formatted("x".repeat(40_000)));
    assertProblem(result, 400, "UNKNOWN_FIELD");
    assertThat(result.getResponse().getContentAsByteArray()).hasSizeLessThan(2_000);
  }

  @Test
  void refusesAnEnormousNumberAndBottomlessNesting() {
    assertProblem(post("{\"name\":%s}".formatted("9".repeat(5_000))), 400, "VALUE_TOO_LARGE");
    assertProblem(post("[".repeat(5_000)), 400, "INVALID_VALUE");
    assertProblem(post("{\"any\":" + "[".repeat(5_000)), 400, "VALUE_TOO_LARGE");
  }

  @Test
  void refusesABodyBeyondTheLimit() {
    assertProblem(
        post("{\"name\":\"%s\"}".formatted("x".repeat(2_200_000))), 413, "BODY_TOO_LARGE");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/test/cars?page=x, INVALID_PARAMETER, page",
    "/api/test/cars?page=-1, INVALID_FIELD, page",
    "/api/test/cars?page=0&pgae=1, UNKNOWN_PARAMETER, pgae",
    "/api/test/cars, MISSING_PARAMETER, page",
  })
  void namesTheWrongParameter(String address, String code, String field) {
    assertProblem(exchange(GET, address), 400, code)
        .hasPathSatisfying("$.errors[0].field", it -> it.assertThat().isEqualTo(field));
  }

  @Test
  void leavesParametersToAMethodThatTakesThemAll() {
    assertThat(exchange(GET, "/api/test/search?anything=goes")).hasStatusOk();
  }

  @Test
  void aWordThatIsNoIdNamesNothing() {
    assertProblem(exchange(GET, "/api/test/cars/x"), 404, "NOT_FOUND");
    assertProblem(exchange(GET, "/api/test/cars/" + UUID.randomUUID()), 404, "NOT_FOUND");
    assertProblem(exchange(GET, "/api/nowhere"), 404, "NOT_FOUND");
  }

  @Test
  void saysWhichMethodsAndTypesAreAccepted() {
    assertThat(exchange(HttpMethod.DELETE, "/api/test/cars")).containsHeader("Allow");
    assertProblem(exchange(HttpMethod.DELETE, "/api/test/cars"), 405, "METHOD_NOT_ALLOWED");
    assertProblem(
        mvc.post().uri("/api/test/cars").contentType(MediaType.TEXT_PLAIN).content("x").exchange(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(
        mvc.get().uri("/api/test/cars?page=1").accept(MediaType.IMAGE_PNG).exchange(),
        406,
        "NOT_ACCEPTABLE");
  }

  @Test
  void answersProblemsAsJsonEvenToBrowsersAndSpreadsheets() {
    for (MediaType accepted : List.of(MediaType.TEXT_HTML, MediaType.valueOf("text/csv"))) {
      assertProblem(
          mvc.get().uri("/api/test/cars/x").accept(accepted).exchange(), 404, "NOT_FOUND");
    }
  }

  @Test
  void namesTheMissingPart() {
    assertProblem(mvc.post().uri("/api/v1/models").multipart().exchange(), 400, "MISSING_PART");
  }

  @ParameterizedTest
  @CsvSource({"POST, /api/test/cars", "PUT, /api/v1/models", "GET, /api/v1/models"})
  void readsNoMultipartFormWhereNoneBelongs(HttpMethod method, String path) {
    assertProblem(
        mvc.method(method).uri(path).contentType("Multipart/form-data; boundary=x").exchange(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void keepsTheCauseOfAFailureInTheLogOnly(CapturedOutput output) {
    MvcTestResult result = exchange(GET, "/api/test/broken");
    assertProblem(result, 500, "INTERNAL_ERROR")
        .hasPathSatisfying("$.detail", it -> it.assertThat().asString().doesNotContain("secret"));
    assertThat(output).contains("the secret cause");
  }

  @Test
  void makesNoIncidentOfAClientThatHasGone(CapturedOutput output) {
    exchange(GET, "/api/test/left");
    assertThat(output).doesNotContain("Incident");
  }

  @Test
  void saysThatTheDatabaseIsAway() {
    assertProblem(exchange(GET, "/api/test/stored"), 503, "DATABASE_UNAVAILABLE");
  }

  @Test
  void showsThePageOfAnErrorOnAPage() {
    MvcTestResult result = exchange(GET, "/test/page");
    assertThat(result).hasStatus(HttpStatus.CONFLICT);
    assertThat(result.getResponse().getErrorMessage()).isEqualTo("not now");
    assertThat(result.getRequest().getAttribute("problem"))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.code()).isEqualTo("BUSY"));
  }

  private MvcTestResult post(String body) {
    return mvc.post()
        .uri("/api/test/cars")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult exchange(HttpMethod method, String address) {
    return mvc.method(method).uri(address).exchange();
  }

  private static AbstractJsonContentAssert<?> assertProblem(
      MvcTestResult result, int status, String code) {
    return assertThat(result)
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying("$.status", it -> it.assertThat().isEqualTo(status))
        .hasPathSatisfying("$.type", it -> it.assertThat().isEqualTo("about:blank"))
        .hasPathSatisfying("$.instance", it -> it.assertThat().asString().startsWith("/api/"))
        .hasPathSatisfying("$.code", it -> it.assertThat().isEqualTo(code));
  }

  enum Kind {
    ROUND,
    SQUARE
  }

  record Wheel(@Min(1) int size, @Nullable Kind kind) {}

  record Car(@NotBlank String name, @Nullable List<@Valid Wheel> wheels, @Nullable Duration age) {
    Car {
      if (age != null && age.isNegative()) {
        throw new IllegalArgumentException("cars have no negative age");
      }
    }
  }

  @RestController
  static class Garage {

    @PostMapping("/api/test/cars")
    Car create(@RequestBody @Valid Car car) {
      return car;
    }

    @GetMapping("/api/test/cars")
    List<Car> list(@RequestParam @Min(0) @Max(1_000) int page) {
      return List.of();
    }

    @GetMapping("/api/test/cars/{id}")
    Car find(@PathVariable UUID id) {
      throw ProblemException.notFound("car", id);
    }

    @GetMapping("/api/test/search")
    int search(@RequestParam MultiValueMap<String, String> query) {
      return query.size();
    }

    @PostMapping("/api/v1/models")
    long upload(@RequestParam MultipartFile file) {
      return file.getSize();
    }

    @GetMapping("/api/test/broken")
    String fail() {
      throw new IllegalStateException("the secret cause");
    }

    @GetMapping("/api/test/left")
    void leave() throws IOException {
      throw new IOException("Broken pipe");
    }

    @GetMapping("/api/test/stored")
    int stored() {
      var nobodyListens = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none");
      return JdbcClient.create(nobodyListens).sql("select 1").query(Integer.class).single();
    }

    @GetMapping("/test/page")
    String page() {
      throw new ProblemException(HttpStatus.CONFLICT, "BUSY", "not now");
    }
  }

  /** Nobody is asked for a key here. */
  static class Open {
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.csrf(csrf -> csrf.disable()).build();
    }
  }
}
