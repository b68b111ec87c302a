package io.dynobench.results;

import io.dynobench.bench.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a result must meet. */
public sealed interface Condition {

  /** Whether this chooses among the values of the dimension. */
  default boolean filters(Dimension dimension) {
    return this instanceof OneOf oneOf
        && (oneOf.dimension() == dimension
            // A filter by device takes names too.
            || oneOf.dimension() == Dimension.DEVICE && dimension == Dimension.DEVICE_NAME);
  }

  /** Whether a row meets this. */
  boolean holds(ResultRow row);

  /**
   * The dimension has one of these values.
   *
   * @param values as they are stored
   */
  record OneOf(Dimension dimension, List<Object> values) implements Condition {

    public OneOf {
      values = List.copyOf(values);
    }

    /**
     * @throws IllegalArgumentException when a word is not a value of the dimension
     */
    public static OneOf of(Dimension dimension, String... words) {
      return new OneOf(dimension, List.of(words).stream().map(dimension::read).toList());
    }

    /** People know a device by its name, scripts by its id. */
    @Override
    public boolean holds(ResultRow row) {
      return has(row, dimension)
          || dimension == Dimension.DEVICE && has(row, Dimension.DEVICE_NAME);
    }

    private boolean has(ResultRow row, Dimension asked) {
      Object value = row.get(asked);
      return value != null && values.contains(value);
    }
  }

  /** It ran on one of these platforms, by their names as {@link Derived#PLATFORM} has them. */
  record OnPlatform(List<String> names) implements Condition {

    public OnPlatform {
      names = List.copyOf(names);
    }

    @Override
    public boolean holds(ResultRow row) {
      Object platform = row.get(Derived.PLATFORM);
      return platform != null && names.contains(platform.toString());
    }
  }

  /**
   * It is of a family, where whoever asks knows better than the stored rows which models are.
   *
   * @param models as they are stored
   */
  record InFamily(List<String> models) implements Condition {

    public InFamily {
      models = List.copyOf(models);
    }

    @Override
    public boolean filters(Dimension dimension) {
      return dimension == Dimension.FAMILY;
    }

    @Override
    public boolean holds(ResultRow row) {
      Object model = row.get(Dimension.MODEL);
      return model != null && models.contains(model.toString());
    }
  }

  /** The tag has one of these values. */
  record Tagged(String tag, List<String> values) implements Condition {

    public Tagged {
      values = List.copyOf(values);
    }

    /** Rows have no tags. */
    @Override
    public boolean holds(ResultRow row) {
      return false;
    }
  }

  /** The number is there and within these bounds, which belong to the range; null is open. */
  record Within(ResultField field, @Nullable Double low, @Nullable Double high)
      implements Condition {

    @Override
    public boolean holds(ResultRow row) {
      @Nullable Double value = row.number(field);
      return value != null && holds(value);
    }

    public boolean holds(double value) {
      return (low == null || low <= value) && (high == null || value <= high);
    }
  }

  /** The metric is there. */
  record Has(Metric metric) implements Condition {

    @Override
    public boolean holds(ResultRow row) {
      return row.get(ResultField.of(metric)) != null;
    }
  }
}
