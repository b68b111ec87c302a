package io.dynobench.results;

import io.dynobench.results.ResultOrder.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of a list's parameters that says which page, and in which order. */
record ListParameters(ResultOrder order, int page, int size) {

  static final int DEFAULT_SIZE = 50;
  static final int MAX_SIZE = 1000;

  /**
   * @throws io.dynobench.problem.ProblemException naming every parameter that cannot be read
   */
  static ListParameters of(Map<String, List<String>> parameters) {
    var refusals = new Refusals();
    ListParameters list = read(parameters, refusals);
    refusals.raise();
    return list;
  }

  /** As {@link #of}, with the default for whatever cannot be read. */
  static ListParameters lenient(Map<String, List<String>> parameters) {
    return read(parameters, new Refusals());
  }

  private static ListParameters read(Map<String, List<String>> parameters, Refusals refusals) {
    ResultOrder order = order(parameters.getOrDefault("sort", List.of()), refusals);
    int size = number(parameters, "size", DEFAULT_SIZE, 1, MAX_SIZE, refusals);
    int page = number(parameters, "page", 0, 0, Integer.MAX_VALUE / Math.max(size, 1), refusals);
    return new ListParameters(order, page, size);
  }

  private static ResultOrder order(List<String> sorts, Refusals refusals) {
    var keys = new ArrayList<By>();
    boolean newestFirst = true;
    for (String sort : sorts) {
      List<String> words = Words.split(sort);
      if (words.isEmpty()) {
        continue;
      }
      boolean descending = words.size() == 2 && words.get(1).equals("desc");
      boolean understood =
          words.size() == 1 || words.size() == 2 && (descending || words.get(1).equals("asc"));
      Optional<ResultField> field = ResultField.find(words.get(0)).filter(ListParameters::sortable);
      if (understood && words.get(0).equals("createdAt")) {
        newestFirst = descending;
      } else if (understood && field.isPresent()) {
        keys.add(new By(field.get(), descending));
      } else {
        refusals.invalidParameter(
            "sort",
            "expected <field>,asc or <field>,desc, not '%s'; fields are createdAt, %s"
                .formatted(Words.shorten(sort), fields()));
      }
    }
    return new ResultOrder(keys, newestFirst);
  }

  private static int number(
      Map<String, List<String>> parameters,
      String name,
      int otherwise,
      int least,
      int most,
      Refusals refusals) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty() || values.get(0).isEmpty()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(values.get(0));
      if (values.size() == 1 && value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    refusals.invalidParameter(
        name, "expected one whole number from %d to %d".formatted(least, most));
    return otherwise;
  }

  private static String fields() {
    return ResultField.all()
        .filter(ListParameters::sortable)
        .map(ResultField::id)
        .collect(Collectors.joining(", "));
  }

  /** Derived texts are made of columns; the columns are sorted by. */
  private static boolean sortable(ResultField field) {
    return !(field instanceof Derived) || field.numeric();
  }
}
