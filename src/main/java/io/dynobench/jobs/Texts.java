package io.dynobench.jobs;

import java.nio.charset.StandardCharsets;

/** What users write, before it is repeated to them or stored. */
final class Texts {

  private static final int SHOWN = 60;

  private Texts() {}

  /** Short enough to be repeated in a message. */
  static String shortened(String text) {
    return cut(text, SHOWN);
  }

  /** At most so many characters, the last of them an ellipsis when something is missing. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /** Whether every database can hold it and every page can show it on one line. */
  static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
