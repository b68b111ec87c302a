package io.dynobench.overview;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * A chart on the first page.
 *
 * @param kind the last part of its page's path
 * @param query as its page writes it, without the question mark
 */
record Exhibit(String kind, String title, String query) {

  static Exhibit of(String kind, String title, Map<String, String> parameters) {
    return new Exhibit(
        kind,
        title,
        parameters.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  /** The page that shows the same. */
  public String href() {
    return "/charts/%s?%s".formatted(kind, query);
  }
}
