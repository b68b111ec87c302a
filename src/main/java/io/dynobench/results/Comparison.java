package io.dynobench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was asked for, and what the engine says that it had.
 *
 * @param asked null when nothing particular was asked for
 * @param ran null when the engine does not tell
 */
record Comparison(String what, @Nullable String asked, @Nullable String ran) {

  private static final String REQUESTED = ".requested";
  private static final String ACTUAL = ".actual";
  private static final String ENGINE = "engine";

  /** Every pair of the provenance, and the engine first; empty for what was not measured here. */
  static List<Comparison> of(Result result) {
    Map<String, String> provenance = result.provenance();
    var pairs = new ArrayList<Comparison>();
    String engine =
        Stream.of(provenance.get("engine.name"), provenance.get("engine.version"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    if (!engine.isEmpty()) {
      pairs.add(new Comparison("Engine", result.engine(), engine));
    }
    var names = new TreeSet<String>();
    for (String key : provenance.keySet()) {
      if (key.endsWith(REQUESTED) || key.endsWith(ACTUAL)) {
        names.add(key.substring(0, key.lastIndexOf('.')));
      }
    }
    names.remove(ENGINE);
    for (String name : names) {
      @Nullable String ran = provenance.get(name + ACTUAL);
      pairs.add(
          new Comparison(
              Character.toUpperCase(name.charAt(0)) + name.substring(1),
              provenance.get(name + REQUESTED),
              name.equals("threads") ? provenance.get("threads.intraOp") : ran));
    }
    return pairs;
  }
}
