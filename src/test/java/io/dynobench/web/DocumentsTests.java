package io.dynobench.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Grade;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTests {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

  @Test
  void rendersTheMethodologyWithItsTables() throws IOException {
    assertThat(Documents.html("methodology"))
        .startsWith("<h1 id=\"how-dynobench-measures\">How Dynobench measures</h1>")
        .contains("<table>", "<tr id=\"throughput\">", "<h2 id=\"grades\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"methodology", "catalogue", "training"})
  void givesEachAnchorOnceAndLinksToNoneThatIsNotThere(String name) throws IOException {
    String html = Documents.html(name);

    assertThat(found(ID, html)).doesNotHaveDuplicates().containsAll(found(LINK, html));
  }

  @Test
  void letsTheKeyboardScrollWideListings() throws IOException {
    assertThat(Documents.html("catalogue"))
        .contains("<pre tabindex=\"0\">")
        .doesNotContain("<pre>");
  }

  @Test
  void hasAnAnchorForEverythingThatPagesLinkTo() throws IOException {
    Stream<String> metrics = Arrays.stream(Metric.values()).map(Metric::id);
    Stream<String> headings = Stream.of("latency-per-sample");
    Stream<String> inTemplates;
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      inTemplates =
          templates
              .filter(Files::isRegularFile)
              .flatMap(DocumentsTests::methodologyLinks)
              .toList()
              .stream();
    }

    assertThat(found(ID, Documents.html("methodology")))
        .containsAll(
            Stream.of(metrics, headings, inTemplates).flatMap(ids -> ids).distinct().toList());
  }

  @Test
  void listsEveryReasonAndGradeAsTheyAre() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/docs/methodology.md"));

    assertThat(lines)
        .containsSubsequence(
            Arrays.stream(QualityReason.values())
                .map(
                    reason ->
                        "| `%s` | %s | %s |"
                            .formatted(reason, word(reason.weight()), reason.meaning()))
                .toList())
        .containsSubsequence(
            Arrays.stream(Grade.values())
                .map(
                    grade ->
                        "| `%s` | %s | %s |"
                            .formatted(grade, word(grade.weight()), grade.meaning()))
                .toList());
    List<String> words =
        Stream.concat(Arrays.stream(QualityReason.values()), Arrays.stream(Grade.values()))
            .map(Object::toString)
            .toList();
    assertThat(lines.stream().filter(line -> line.matches("\\| `[A-Z_0-9]+` \\|.*")))
        .hasSameSizeAs(words);
  }

  private static String word(QualityReason.Weight weight) {
    return weight.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<String> methodologyLinks(Path template) {
    try {
      return found(Pattern.compile("/methodology#([\\w-]+)"), Files.readString(template)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
