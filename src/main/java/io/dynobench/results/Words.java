package io.dynobench.results;

import java.util.ArrayList;
import java.util.List;

/** The words of a request. */
final class Words {

  private static final int SHOWN = 60;

  private Words() {}

  /** A comma list as its items; {@code \,} is a comma within an item, empty items do not count. */
  static List<String> split(String list) {
    var items = new ArrayList<String>();
    for (String item : list.split("(?<!\\\\),", -1)) {
      String word = item.replace("\\,", ",").strip();
      if (!word.isEmpty()) {
        items.add(word);
      }
    }
    return items;
  }

  /** Short enough for a message. */
  static String shorten(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }
}
