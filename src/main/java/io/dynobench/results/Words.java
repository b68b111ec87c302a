package io.dynobench.results;

/** Words of a request on their way into a message. */
final class Words {

  private static final int SHOWN = 60;

  private Words() {}

  static String shorten(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }
}
