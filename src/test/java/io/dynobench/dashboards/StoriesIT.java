package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** The stories on a server that has just been started for the first time. */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
      "dynobench.data-dir=target/stories",
      "dynobench.devices.enabled=false"
    })
@AutoConfigureMockMvc(addFilters = false)
class StoriesIT {

  @Autowired MockMvcTester mvc;
  @Autowired ViewCheck charts;

  @ParameterizedTest
  @MethodSource("views")
  void everyChartIsOneThatTheApiKnowsAndAnswers(View view) {
    assertThat(charts.problems("", view.kind(), view.query())).isEmpty();
    assertThat(mvc.get().uri(URI.create("/api/v1" + view.href())))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.kind")
        .isEqualTo(view.kind());
  }

  /** Either points, or words that say what is missing. */
  @ParameterizedTest
  @MethodSource("views")
  void noChartIsEmptyWithoutAnExplanation(View view) {
    MvcTestResult answer = mvc.get().uri(URI.create("/api/v1" + view.href())).exchange();

    assertThat(answer)
        .bodyJson()
        .satisfies(
            body -> {
              boolean shown = !body.getJson().contains("\"shown\":0,");
              boolean explained = !body.getJson().contains("\"notes\":[]");
              assertThat(shown || explained).as(body.getJson()).isTrue();
            });
  }

  @Test
  void theFirstPageTellsOfThem() throws UnsupportedEncodingException {
    String page = mvc.get().uri("/").exchange().getResponse().getContentAsString();

    assertThat(page).contains("data-story=\"qutibench\"", "data-story=\"keras-mnist\"");
    assertThat(page.indexOf("data-story=\"qutibench\""))
        .isLessThan(page.indexOf("data-story=\"dlmark\""));
    assertThat(page).contains("href=\"/d/dlmark#view-4\"");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void thePageHasEveryViewWithItsWordsAndTheWayToItsChart(Story story)
      throws UnsupportedEncodingException {
    String page =
        HtmlUtils.htmlUnescape(
            mvc.get().uri("/d/" + story.slug()).exchange().getResponse().getContentAsString());

    for (int i = 0; i < story.views().size(); i++) {
      View view = story.views().get(i);
      assertThat(page)
          .contains("id=\"view-%d\"".formatted(i + 1), view.title())
          .contains("data-query=\"" + view.query() + '"', "href=\"" + view.href() + '"')
          .contains(Markdown.html(view.note()).substring(0, 30));
    }
  }

  static Stream<View> views() {
    return Story.ALL.stream().flatMap(story -> story.views().stream());
  }

  static Stream<Story> stories() {
    return Story.ALL.stream();
  }
}
