package io.dynobench.problem;

import org.jspecify.annotations.Nullable;

/** Quotes what a client sent, without sending a megabyte back. */
final class Excerpt {

  private static final int VALUE = 80;
  private static final int SENTENCE = 400;

  private Excerpt() {}

  static String of(@Nullable Object value) {
    return cut(String.valueOf(value), VALUE);
  }

  /** For a message that quotes a value itself and goes on to say what was expected. */
  static String ofSentence(String message) {
    return cut(message, SENTENCE);
  }

  private static String cut(String text, int limit) {
    String shown = text.length() <= limit ? text : text.substring(0, limit) + "…";
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
