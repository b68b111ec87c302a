package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

  @Test
  void writesParagraphsListsEmphasisCodeAndLinks() {
    assertThat(Markdown.html("One *two* `three`.\n\n- [jobs](/jobs/new)\n- four"))
        .contains("<p>One <em>two</em> <code>three</code>.</p>", "<li>four</li>")
        .contains("<a rel=\"nofollow\" href=\"/jobs/new\">jobs</a>");
    assertThat(Markdown.html("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div onclick=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](  JaVaScRiPt:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](javascript:alert(1))",
        "<javascript:alert(1)>"
      })
  void runsNothingOfAReadersText(String text) {
    assertThat(Markdown.html(text))
        .doesNotContain("<script", "<img", "<div", "=\"javascript:", "=\"data:")
        .doesNotContainIgnoringCase("href=\"javascript");
  }

  @Test
  void makesAPictureALinkSoThatNoOtherHostIsAsked() {
    assertThat(Markdown.html("See ![the *chart*](https://example.org/a.png)."))
        .contains("href=\"https://example.org/a.png\"", "the <em>chart</em>")
        .contains("rel=\"nofollow noopener noreferrer\"")
        .doesNotContain("<img");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//example.org/a", "/\\\\example.org/a", "https://example.org/a"})
  void tellsNoOtherHostWhereItsReaderComesFrom(String address) {
    assertThat(Markdown.html("[a](%s)".formatted(address)))
        .contains("rel=\"nofollow noopener noreferrer\"");
  }

  @Test
  void leavesHeadingsToThePage() {
    assertThat(Markdown.html("# Title\n\n---\n\n    code")).doesNotContain("<h1", "<hr", "<pre");
  }

  @Test
  void givesTheFirstParagraphAsPlainText() {
    assertThat(Markdown.lead("What *others*\nmeasured at [home](/).\n\nMore."))
        .startsWith("What others measured at")
        .doesNotContain("*", "More", "\n");
    assertThat(Markdown.lead("  ")).isEmpty();
  }
}
