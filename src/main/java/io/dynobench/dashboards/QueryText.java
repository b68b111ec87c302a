package io.dynobench.dashboards;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query as browsers write it: {@code name=value&…}, with escapes and plus signs for blanks. */
final class QueryText {

  private QueryText() {}

  /**
   * @return the values of every name, in their order
   * @throws IllegalArgumentException when an escape is broken, or when it does not end at its end
   */
  static Map<String, List<String>> parameters(String query) {
    if (query.contains("#")) {
      throw new IllegalArgumentException("the fragment of an address is no part of its query");
    }
    var parameters = new LinkedHashMap<String, List<String>>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.computeIfAbsent(decoded(name), each -> new ArrayList<>()).add(decoded(value));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
