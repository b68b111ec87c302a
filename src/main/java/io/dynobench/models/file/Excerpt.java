package io.dynobench.models.file;

/** What a file says, as part of a message: of a sensible length, and on one line. */
final class Excerpt {

  private static final int LONGEST = 500;

  private Excerpt() {}

  static String of(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
