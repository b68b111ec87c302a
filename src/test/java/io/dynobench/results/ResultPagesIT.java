package io.dynobench.results;

import static io.dynobench.results.Drafts.measured;
import static io.dynobench.results.Drafts.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.testing.WholeServer;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

@WholeServer
@Transactional
class ResultPagesIT {

  private static final String ROW = "data-result=";

  @Autowired MockMvcTester mvc;
  @Autowired ResultRecorder recorder;

  @Test
  void showsTheLastPageToOneWhoWantsALaterOne() throws Exception {
    for (int i = 0; i < 3; i++) {
      recorder.record(measured("resnet18", 1, 10));
    }

    String page = page("/results?size=2&page=9999");

    assertThat(page).contains("Page 2 of 2, 3 in all", "size=2&amp;page=0").contains(ROW);
    assertThat(page).doesNotContain("There are no results yet", "page=9998");
    assertThat(page("/results?model=nobody&page=7")).contains("No result matches these filters");
  }

  @Test
  void offersEveryMatchingResultInBothFormats() throws Exception {
    assertThat(page("/results"))
        .contains("/api/v1/results?format=csv", "/api/v1/results?format=ndjson")
        .doesNotContain("format=json");
  }

  @Test
  void linksToWhatHasACommaInItsName() throws Exception {
    UUID trial = UUID.randomUUID();
    UUID tagged = recorder.record(measured(trial, "net, large", 1, 10, Map.of("t", "a,b")));
    UUID shelved = recorder.record(published("a, b", "net", Map.of(Metric.THROUGHPUT, 1.0)));

    for (String link : links(page("/results/" + tagged), "/results?tag.t", "/charts/")) {
      assertThat(page(link.replaceFirst("^/charts/[a-z]+", "/results").replaceFirst("&x=.*", "")))
          .as(link)
          .contains(ROW + '"' + tagged);
    }
    for (String link : links(page("/results/" + shelved), "/results?collection")) {
      assertThat(page(link)).as(link).contains(ROW + '"' + shelved);
    }
    for (String link : links(page("/results"), "/results?collection", "/charts/grid?coll")) {
      assertThat(page(link.replace("/charts/grid", "/results"))).contains(ROW + '"' + shelved);
    }
  }

  @Test
  void theFirstPageLinksToACollectionWithACommaInItsName() throws Exception {
    UUID id =
        recorder.record(
            published("a, b", "net", Map.of(Metric.THROUGHPUT, 1.0, Metric.TOP1_PERCENT, 70.0)));

    for (String link : links(page("/"), "/charts/scatter?collection")) {
      assertThat(page(link.replace("/charts/scatter", "/results"))).contains(ROW + '"' + id);
    }
  }

  @Test
  void showsHowFarAResultCanBeTrustedAndWhyANumberIsMissing() throws Exception {
    UUID id = recorder.record(measured("resnet18", 4, 100));

    assertThat(text(page("/results/" + id)))
        .contains(
            "Grade C For orientation only.",
            "major The warm-up ended at its time limit before the rate had settled."
                + " WARM_UP_NOT_FLAT",
            "Power average – no RAPL counters on this machine",
            "90 – 110",
            "closed loop, 1 stream");
    assertThat(links(page("/results/" + id), "/methodology#"))
        .contains(
            "/methodology#WARM_UP_NOT_FLAT",
            "/methodology#throughput",
            "/methodology#powerAverageW",
            "/methodology#grades");
  }

  @Test
  void gradesNothingThatWasMeasuredElsewhere() throws Exception {
    UUID id = recorder.record(published("a study", "net", Map.of(Metric.THROUGHPUT, 1.0)));

    assertThat(text(page("/results/" + id)))
        .contains("not graded", "how it was taken is for its source to say")
        .doesNotContain("Doubts", "closed loop");
  }

  @Test
  void filtersTheTableByGradeAndShowsTheGradeOfEachLine() throws Exception {
    UUID doubtful = recorder.record(measured("resnet18", 4, 100));
    UUID published = recorder.record(published("a", "net", Map.of(Metric.THROUGHPUT, 1.0)));

    assertThat(page("/results?grade=C"))
        .contains(ROW + '"' + doubtful, "data-grade=\"C\"", "name=\"grade\" value=\"C\"")
        .doesNotContain(ROW + '"' + published);
    assertThat(page("/results?grade=A")).contains("No result matches these filters");
    assertThat(mvc.get().uri("/api/v1/results?grade=C&format=csv"))
        .hasStatusOk()
        .bodyText()
        .contains(",grade,", doubtful.toString())
        .doesNotContain(published.toString());
  }

  /** What a reader sees of a page, without the space between words. */
  private static String text(String page) {
    return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]*>", "")).replaceAll("\\s+", " ");
  }

  /** What a page links to, of those addresses; at least one. */
  private static List<String> links(String page, String... starts) {
    List<String> links =
        Pattern.compile("href=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(match -> HtmlUtils.htmlUnescape(match.group(1)))
            .filter(link -> List.of(starts).stream().anyMatch(link::startsWith))
            .toList();
    assertThat(links).isNotEmpty();
    return links;
  }

  private String page(String address) throws UnsupportedEncodingException {
    MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
