package io.dynobench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which results are meant: those that meet every condition. */
public record ResultQuery(List<Condition> conditions) {

  /** Every result. */
  public static final ResultQuery ALL = new ResultQuery(List.of());

  public ResultQuery {
    conditions = List.copyOf(conditions);
  }

  public ResultQuery and(Condition condition) {
    var more = new ArrayList<>(conditions);
    more.add(condition);
    return new ResultQuery(more);
  }

  public ResultQuery without(Predicate<Condition> unwanted) {
    return new ResultQuery(conditions.stream().filter(unwanted.negate()).toList());
  }

  /**
   * Whether a row meets every condition. A row that is not stored has no tags.
   *
   * @throws IllegalArgumentException when the row is stored and lacks a field that a condition is
   *     about
   */
  public boolean matches(ResultRow row) {
    return conditions.stream().allMatch(condition -> condition.holds(row));
  }

  /** Whether a filter on this dimension is among the conditions. */
  public boolean filters(Dimension dimension) {
    return conditions.stream().anyMatch(condition -> condition.filters(dimension));
  }
}
