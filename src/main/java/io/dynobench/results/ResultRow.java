package io.dynobench.results;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some fields of one result, as charts need them by the thousand. */
public final class ResultRow {

  private final @Nullable UUID id;
  private final Map<Metric, Interval> confidence;
  private final Function<ResultField, @Nullable Object> values;
  private final Map<ResultField, Object> instead;

  private ResultRow(
      @Nullable UUID id,
      Map<Metric, Interval> confidence,
      Function<ResultField, @Nullable Object> values,
      Map<ResultField, Object> instead) {
    this.id = id;
    this.confidence = confidence;
    this.values = values;
    this.instead = instead;
  }

  /**
   * A row that is not stored, such as a prediction.
   *
   * @param values as {@link #get} gives them; what is absent is unknown
   */
  public static ResultRow of(Map<? extends ResultField, ?> values) {
    Map<ResultField, Object> known = Map.copyOf(values);
    return new ResultRow(null, Map.of(), known::get, Map.of());
  }

  /** The same row with another value of a field, from which others do not follow anew. */
  public ResultRow with(ResultField field, Object value) {
    var more = new HashMap<>(instead);
    more.put(field, value);
    return new ResultRow(id, confidence, values, more);
  }

  /**
   * @param positions of the fields among the selected values, none of which is derived
   * @param selected id and confidence, then the fields
   */
  @SuppressWarnings("unchecked")
  static ResultRow stored(Map<ResultField, Integer> positions, @Nullable Object[] selected) {
    return new ResultRow(
        (UUID) selected[0],
        Objects.requireNonNull((Map<Metric, Interval>) selected[1]),
        field -> {
          @Nullable Integer position = positions.get(field);
          if (position == null) {
            throw new IllegalArgumentException(field.id() + " was not asked for");
          }
          return selected[position];
        },
        Map.of());
  }

  /** Null when the row is not stored. */
  public @Nullable UUID id() {
    return id;
  }

  /**
   * The value of a field that was asked for: a text, a number, or an {@link
   * io.dynobench.bench.Origin}.
   *
   * @throws IllegalArgumentException when the row is stored and the field was not asked for
   */
  public @Nullable Object get(ResultField field) {
    Object other = instead.get(field);
    if (other != null) {
      return other;
    }
    return field instanceof Derived derived ? derived.of(this) : values.apply(field);
  }

  /** As {@link #get}, for a field that is numeric. */
  public @Nullable Double number(ResultField field) {
    Object value = get(field);
    return value == null ? null : Double.valueOf(((Number) value).doubleValue());
  }

  /** The 95 % intervals of this result's metrics. */
  public Map<Metric, Interval> confidence() {
    return confidence;
  }
}
