package io.dynobench.jobs;

import java.nio.charset.StandardCharsets;

/** What users write, before it is repeated to them or stored. */
final class Texts {

  private static final int SHOWN = 60;
  private static final int REPLACEMENT = 0xFFFD;

  private Texts() {}

  /** Short enough to be repeated in a message. */
  static String shortened(String text) {
    return cut(text, SHOWN);
  }

  /** At most so many characters, the last of them an ellipsis when something is missing. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /**
   * Text of any origin as every database can hold it: what is no character, and every control
   * character but the line feed, is replaced by U+FFFD.
   */
  static String storable(String text) {
    return text.codePoints()
        .map(each -> each == '\n' || isWritten(each) ? each : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isWritten(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }

  /** Whether every database can hold it and every page can show it on one line. */
  static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
