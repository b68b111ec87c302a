package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dynobench.testing.WholeServer;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Dashboards over REST. */
@WholeServer
@Transactional
class DashboardApiIT {

  private static final String BASE = "/api/v1/dashboards";
  private static final String LAB = BASE + "/lab";
  private static final String GRID =
      "{'title': 'Grid', 'kind': 'grid', 'query': 'model=resnet18&hide=a&only=b&zoom=x:1,2'}";

  @Autowired MockMvcTester mvc;

  @Test
  void livesFromCreationToDeletion() {
    MvcTestResult made =
        post(BASE, "{'slug': 'lab', 'title': ' The lab ', 'views': [%s]}".formatted(GRID));
    assertThat(made).hasStatus(HttpStatus.CREATED).hasHeader("Location", LAB);
    assertThat(made).hasHeader("ETag", "\"0\"");

    MvcTestResult read = get(LAB);
    assertThat(read).hasStatusOk().hasHeader("ETag", "\"0\"");
    assertThat(read)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"slug": "lab", "title": "The lab", "description": "", "version": 0,
             "views": [{"title": "Grid", "kind": "grid", "note": "",
                        "query": "model=resnet18&hide=a&only=b&zoom=x:1,2"}]}
            """);
    assertThat(mvc.get().uri(LAB).header("If-None-Match", "\"0\"").exchange())
        .hasStatus(HttpStatus.NOT_MODIFIED);

    MvcTestResult changed =
        put("{'title': 'Lab', 'description': 'More', 'views': [], 'version': 0}");
    assertThat(changed).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(changed).bodyJson().extractingPath("$.views").asArray().isEmpty();

    assertThat(mvc.delete().uri(LAB).exchange()).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(get(LAB)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.delete().uri(LAB).exchange()).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void isSentBackAsItWasReadAndChanged() throws UnsupportedEncodingException {
    make();

    String read = get(LAB).getResponse().getContentAsString();

    assertThat(put(read.replace("The lab", "Our lab"))).hasStatusOk();
    assertThat(get(LAB)).bodyJson().extractingPath("$.title").isEqualTo("Our lab");
  }

  @Test
  void makesItsSlugOfItsTitleUnlessOneIsGiven() {
    for (String slug : new String[] {"on-two-gpus", "on-two-gpus-2"}) {
      assertThat(post(BASE, "{'title': 'On two GPUs'}"))
          .hasStatus(HttpStatus.CREATED)
          .bodyJson()
          .extractingPath("$.slug")
          .isEqualTo(slug);
    }
    MvcTestResult taken = post(BASE, "{'title': 'x', 'slug': 'on-two-gpus'}");
    assertRefused(taken, HttpStatus.CONFLICT, "SLUG_TAKEN", "slug");
  }

  @Test
  void listsWithoutTheViews() {
    make();
    post(BASE, "{'title': 'a first one'}");

    assertThat(get(BASE + "?size=1"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"page\": 0, \"size\": 1, \"total\": 2}")
        .extractingPath("$.items[0].slug")
        .isEqualTo("a-first-one");
    assertThat(get(BASE + "?page=1&size=1"))
        .bodyJson()
        .extractingPath("$.items[0]")
        .asMap()
        .containsEntry("slug", "lab")
        .containsEntry("viewCount", 1)
        .doesNotContainKey("views");
    assertRefused(get(BASE + "?size=0"), HttpStatus.BAD_REQUEST, "INVALID_FIELD", "size");
    assertRefused(get(BASE + "?q=x"), HttpStatus.BAD_REQUEST, "UNKNOWN_PARAMETER", "q");
  }

  @Test
  void letsNoEditorOverwriteAnother() {
    make();
    String mine = "{'title': 'Mine', 'views': [], 'version': 0}";
    String theirs = "{'title': 'Theirs', 'views': [], 'version': 0}";

    assertThat(put(mine)).hasStatusOk();
    assertRefused(put(theirs), HttpStatus.CONFLICT, "STALE_VERSION", "version");
    assertThat(get(LAB)).bodyJson().extractingPath("$.title").isEqualTo("Mine");
    assertThat(put(theirs.replace("0}", "1}"))).hasStatusOk();
  }

  @Test
  void takesTheVersionFromTheEtag() {
    make();
    String body = "{'title': 'New', 'views': []}";

    assertRefused(put(body), HttpStatus.valueOf(428), "VERSION_REQUIRED", "version");
    assertRefused(put(body, "\"7\""), HttpStatus.PRECONDITION_FAILED, "STALE_VERSION", "If-Match");
    assertThat(put(body, "W/\"0\"")).hasStatusOk();
    assertThat(put(body, "\"0\", \"1\"")).hasStatusOk();
    assertThat(put(body, "*")).hasStatusOk();
    assertThat(mvc.delete().uri(LAB).header("If-Match", "\"0\"").exchange())
        .hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(mvc.delete().uri(LAB).header("If-Match", "\"3\"").exchange())
        .hasStatus(HttpStatus.NO_CONTENT);
  }

  @Test
  void pinsAViewAtTheEndWhateverTheVersion() {
    make();

    for (int version = 1; version <= 2; version++) {
      assertThat(post(LAB + "/views", "{'title': 'Dots', 'kind': 'scatter'}"))
          .hasStatus(HttpStatus.CREATED)
          .hasHeader("Location", LAB)
          .hasHeader("ETag", "\"%d\"".formatted(version))
          .bodyJson()
          .extractingPath("$.views[%d]".formatted(version))
          .asMap()
          .containsEntry("title", "Dots")
          .containsEntry("query", "");
    }
    assertThat(post(BASE + "/nobody/views", "{'title': 'Dots', 'kind': 'scatter'}"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'grid'} | title | BLANK",
        "{'title': 'a'} | kind | UNKNOWN_CHART",
        "{'title': 'a', 'kind': 'pie'} | kind | UNKNOWN_CHART",
        "{'title': 'a', 'kind': 'grid', 'query': 'modle=a'} | query | UNKNOWN_PARAMETER",
        "{'title': 'a', 'kind': 'grid', 'query': 'batchSize=x'} | query | INVALID_PARAMETER",
        "{'title': 'a', 'kind': 'grid', 'query': 'yScale=cubic'} | query | INVALID_PARAMETER",
        "{'title': 'a', 'kind': 'grid', 'query': 'model=%'} | query | MALFORMED_QUERY",
        "{'title': 'a', 'kind': 'grid', 'query': 'model=a#b'} | query | MALFORMED_QUERY",
        "{'title': 'a', 'kind': 'grid', 'query': 'model=%00'} | query | INVALID_PARAMETER",
        "{'title': 'a', 'kind': 'grid', 'note': '\\u0000'} | note | CONTROL_CHARACTERS",
        "{'title': 'a\\nb', 'kind': 'grid'} | title | CONTROL_CHARACTERS",
        "{'title': '\\ud800', 'kind': 'grid'} | title | CONTROL_CHARACTERS",
        "{'title': 'a', 'kind': 'grid', 'color': 'red'} | color | UNKNOWN_FIELD"
      })
  void saysWhatIsWrongWithAView(String view, String field, String code) {
    make();

    assertRefused(post(LAB + "/views", view), HttpStatus.BAD_REQUEST, code, field);
    assertThat(get(LAB)).hasHeader("ETag", "\"0\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | title | BLANK",
        "{'title': ' '} | title | BLANK",
        "{'title': 'a', 'slug': 'A b'} | slug | INVALID_SLUG",
        "{'title': 'a', 'slug': 'stories'} | slug | INVALID_SLUG",
        "{'title': 'a', 'slug': ''} | slug | INVALID_SLUG",
        "{'title': 'a', 'views': [null]} | views[0] | MISSING",
        "{'title': 'a', 'views': [{'title': 'b', 'kind': 'grid'}, {'title': 'b', 'kind': 'x'}]}"
            + " | views[1].kind | UNKNOWN_CHART",
        "{'title': 'a', 'version': 1} | version | UNKNOWN_FIELD"
      })
  void saysWhatIsWrongWithADashboard(String body, String field, String code) {
    assertRefused(post(BASE, body), HttpStatus.BAD_REQUEST, code, field);
    assertThat(get(BASE)).bodyJson().extractingPath("$.total").isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title': 'a', 'version': 0} | views | MISSING",
        "{'title': 'a', 'views': [], 'slug': 'other', 'version': 0} | slug | SLUG_IS_FIXED",
        "{'views': [], 'version': 0} | title | BLANK"
      })
  void saysWhatIsWrongWithAChange(String body, String field, String code) {
    make();

    assertRefused(put(body), HttpStatus.BAD_REQUEST, code, field);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() throws UnsupportedEncodingException {
    String body = "{'title': '', 'slug': '?', 'views': [{'kind': 'pie', 'query': 'a=%'}]}";

    String answer = post(BASE, body).getResponse().getContentAsString();

    assertThat(JsonPath.<List<String>>read(answer, "$.errors[*].field"))
        .containsExactly("slug", "title", "views[0].title", "views[0].kind");
  }

  @Test
  void hasAnEndOfItsSize() {
    String views =
        IntStream.range(0, DraftCheck.MOST_VIEWS)
            .mapToObj(i -> GRID)
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(post(BASE, "{'slug': 'lab', 'title': 'Full', 'views': %s}".formatted(views)))
        .hasStatus(HttpStatus.CREATED);

    assertRefused(post(LAB + "/views", GRID), HttpStatus.BAD_REQUEST, "TOO_MANY_VIEWS", "views");
    assertRefused(
        post(BASE, "{'title': '%s'}".formatted("a".repeat(201))),
        HttpStatus.BAD_REQUEST,
        "TOO_LONG",
        "title");
  }

  @Test
  void loadsTheStoriesAgain() {
    assertThat(post(BASE + "/stories", ""))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"loaded": ["qutibench", "dlmark", "keras-mnist"], "present": []}
            """);
    assertThat(mvc.delete().uri(BASE + "/dlmark").exchange()).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(post(BASE + "/stories", ""))
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"loaded": ["dlmark"], "present": ["qutibench", "keras-mnist"]}
            """);
  }

  private void make() {
    assertThat(post(BASE, "{'slug': 'lab', 'title': 'The lab', 'views': [%s]}".formatted(GRID)))
        .hasStatus(HttpStatus.CREATED);
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).exchange();
  }

  private MvcTestResult post(String address, String body) {
    return mvc.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'))
        .exchange();
  }

  private MvcTestResult put(String body) {
    return mvc.put()
        .uri(LAB)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'))
        .exchange();
  }

  private MvcTestResult put(String body, String ifMatch) {
    return mvc.put()
        .uri(LAB)
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'))
        .exchange();
  }

  private static void assertRefused(
      MvcTestResult answer, HttpStatus status, String code, String field) {
    assertThat(answer)
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
  }
}
