package io.dynobench.results;

import io.dynobench.bench.Better;
import io.dynobench.results.ResultOrder.By;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * The address of one view of the table of results, and of its neighbours. Only what was understood
 * and differs from the default is written.
 */
record ResultAddress(ResultQuery query, ListParameters list) {

  private static final String PAGE = "/results";

  /** A page or a chart of the results that meet this one condition. */
  static String filtered(String path, Condition condition) {
    return path + written(QueryWords.of(condition));
  }

  /** The same results with the best (or the first of the alphabet) first; then the other way. */
  String sortedBy(ResultField field) {
    boolean descending = !(field instanceof Dimension) && field.better() != Better.LOWER;
    boolean already = list.order().keys().contains(new By(field, descending));
    return page(query, new ResultOrder(List.of(new By(field, descending != already)), true));
  }

  /** The newest first, and the oldest when the newest are first already. */
  String sortedByArrival() {
    boolean already = list.order().equals(ResultOrder.NEWEST);
    return page(query, already ? ResultOrder.ARRIVAL : ResultOrder.NEWEST);
  }

  String without(Condition condition) {
    return page(query.without(condition::equals), list.order());
  }

  /** The start of a link to another page of the list, to be followed by {@code page=…}. */
  public String paging() {
    String here = page(query, list.order());
    return here + (here.contains("?") ? "&" : "?");
  }

  /** The same results in the API's words. */
  public String download(String format) {
    var words = QueryWords.of(query);
    words.addAll(orderWords(list.order()));
    words.add("format", format);
    return "/api/v1/results" + written(words);
  }

  /** The same results on a chart. */
  public String chart(String kind) {
    return "/charts/" + kind + written(QueryWords.of(query));
  }

  /** Order and size in the words of {@link QueryGrammar}. */
  MultiValueMap<String, String> listWords() {
    return listWords(list.order());
  }

  private String page(ResultQuery query, ResultOrder order) {
    var words = QueryWords.of(query);
    words.addAll(listWords(order));
    return PAGE + written(words);
  }

  private MultiValueMap<String, String> listWords(ResultOrder order) {
    MultiValueMap<String, String> words = orderWords(order);
    if (list.size() != ListParameters.DEFAULT_SIZE) {
      words.add("size", String.valueOf(list.size()));
    }
    return words;
  }

  private static MultiValueMap<String, String> orderWords(ResultOrder order) {
    var words = new LinkedMultiValueMap<String, String>();
    order
        .keys()
        .forEach(
            key -> words.add("sort", key.field().id() + (key.descending() ? ",desc" : ",asc")));
    if (!order.newestFirst()) {
      words.add("sort", "createdAt,asc");
    }
    return words;
  }

  private static String written(MultiValueMap<String, String> words) {
    String query =
        words.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String word) {
    return UriUtils.encode(word, StandardCharsets.UTF_8);
  }
}
