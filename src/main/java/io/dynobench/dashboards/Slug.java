package io.dynobench.dashboards;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The word in a dashboard's short link: small letters, digits, and hyphens between them. */
final class Slug {

  static final int LONGEST = 80;
  static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  /** A part of the API's own addresses. */
  private static final Set<String> TAKEN_BY_THE_API = Set.of("stories");

  private static final Pattern WORDS = Pattern.compile(PATTERN);
  private static final int LONGEST_ROOT = LONGEST - 10;

  private Slug() {}

  /** Whether a dashboard may have it. */
  static boolean isValid(String word) {
    return word.length() <= LONGEST
        && WORDS.matcher(word).matches()
        && !TAKEN_BY_THE_API.contains(word);
  }

  /**
   * The words of a title as a slug, numbered where it is taken.
   *
   * @param taken whether there is a dashboard of that slug
   */
  static String of(String title, Predicate<String> taken) {
    String root = root(title);
    return Stream.concat(
            Stream.of(root), IntStream.iterate(2, n -> n + 1).mapToObj(n -> root + "-" + n))
        .filter(word -> isValid(word) && !taken.test(word))
        .findFirst()
        .orElseThrow();
  }

  private static String root(String title) {
    String letters = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String words = letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = words.substring(0, Math.min(words.length(), LONGEST_ROOT));
    String trimmed = cut.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "dashboard" : trimmed;
  }
}
