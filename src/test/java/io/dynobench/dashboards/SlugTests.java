package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

  @ParameterizedTest
  @ValueSource(strings = {"a", "qutibench", "keras-mnist", "2026-11-gpu"})
  void takesSmallLettersDigitsAndHyphensBetweenThem(String word) {
    assertThat(Slug.isValid(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "a b", "a/b", "-a", "a-", "a--b", "ä", "..", "a\n", "stories", "<b>"})
  void takesNothingElse(String word) {
    assertThat(Slug.isValid(word)).isFalse();
  }

  @Test
  void isNotLongerThanItsColumn() {
    assertThat(Slug.isValid("a".repeat(Slug.LONGEST))).isTrue();
    assertThat(Slug.isValid("a".repeat(Slug.LONGEST + 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "My dashboard, my-dashboard",
    "'  Größe & Gewicht: 2×! ', gro-e-gewicht-2",
    "Ünïcode, unicode",
    "日本語, dashboard",
    "Stories, stories-2",
    "Taken, taken-3"
  })
  void isMadeOfTheWordsOfATitle(String title, String slug) {
    String made = Slug.of(title, Set.of("taken", "taken-2")::contains);

    assertThat(made).isEqualTo(slug);
    assertThat(Slug.isValid(made)).isTrue();
  }

  @Test
  void isCutFromALongTitle() {
    String made = Slug.of("word ".repeat(60), "word"::equals);

    assertThat(made).startsWith("word-word-").hasSizeLessThanOrEqualTo(Slug.LONGEST);
    assertThat(Slug.isValid(made)).isTrue();
  }
}
