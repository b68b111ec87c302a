package io.dynobench.results;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some fields of one result, as charts need them by the thousand. */
public final class ResultRow {

  private final List<ResultField> fields;
  private final Object[] values;

  /** The values: id and confidence, then the fields. */
  ResultRow(List<ResultField> fields, Object[] values) {
    this.fields = fields;
    this.values = values;
  }

  public UUID id() {
    return (UUID) values[0];
  }

  /**
   * The value of a field that was asked for.
   *
   * @throws IllegalArgumentException when it was not
   */
  public @Nullable Object get(ResultField field) {
    int index = fields.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException(field.id() + " was not asked for");
    }
    return values[index + 2];
  }

  /** As {@link #get}, for a field that is numeric. */
  public @Nullable Double number(ResultField field) {
    Object value = get(field);
    return value == null ? null : Double.valueOf(((Number) value).doubleValue());
  }

  /** The 95 % intervals of this result's metrics. */
  @SuppressWarnings("unchecked")
  public Map<Metric, Interval> confidence() {
    return (Map<Metric, Interval>) values[1];
  }
}
