package io.dynobench.jobs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a user may have meant by a name that is not known. */
final class NearMatches {

  private static final int MOST = 3;

  private NearMatches() {}

  /** The known names that are a few edits away or contain each other, the nearest first. */
  static List<String> of(String wanted, Collection<String> known) {
    String word = Texts.shortened(wanted.toLowerCase(Locale.ROOT));
    int tolerance = Math.max(2, word.length() / 3);
    return known.stream()
        .filter(name -> isNear(word, name.toLowerCase(Locale.ROOT), tolerance))
        .sorted(
            Comparator.comparingInt((String name) -> distance(word, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String word, String name, int tolerance) {
    boolean contained = word.length() >= 3 && (name.contains(word) || word.contains(name));
    return contained || distance(word, name) <= tolerance;
  }

  /** Levenshtein's: how many characters must be inserted, removed or replaced. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
