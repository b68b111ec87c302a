package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stories that come with Dynobench, as text. */
class StoryTests {

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!](\\s|$)");

  @Test
  void tellsTheChartsOfTheSourcesInTheirOrder() {
    assertThat(kinds("qutibench"))
        .containsExactly(
            "roofline",
            "heatmap",
            "overview",
            "line",
            "box",
            "box",
            "box",
            "pareto",
            "pareto",
            "efficiency");
    assertThat(kinds("dlmark")).containsExactly("grid", "max-batch", "bar", "scatter");
    assertThat(kinds("keras-mnist")).hasSize(3).last().isEqualTo("speedup");
  }

  @Test
  void saysOfEveryChartWhatOneSees() {
    for (Story story : Story.ALL) {
      assertThat(Slug.isValid(story.slug())).isTrue();
      assertThat(story.description()).isNotBlank().hasSizeLessThan(DraftCheck.LONGEST_TEXT);
      assertThat(story.views()).allSatisfy(StoryTests::isTold);
    }
  }

  private static void isTold(View view) {
    assertThat(view.title()).isNotBlank().hasSizeLessThan(60);
    assertThat(view.note()).isEqualTo(view.note().strip());
    assertThat(SENTENCE_END.matcher(view.note()).results().count())
        .as(view.note())
        .isBetween(2L, 3L);
  }

  private static List<String> kinds(String slug) {
    return Story.ALL.stream()
        .filter(story -> story.slug().equals(slug))
        .flatMap(story -> story.views().stream())
        .map(View::kind)
        .toList();
  }
}
