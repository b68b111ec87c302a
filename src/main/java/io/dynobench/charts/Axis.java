package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a kind of chart.
 *
 * @param field its default; null when it shows nothing unless asked
 * @param accepts what it can show
 * @param scale of the default field
 */
public record Axis(@Nullable ResultField field, Accepts accepts, Scale scale) {

  /** One chart, unless the query divides it. */
  public static final Axis NO_FACET = absent(Accepts.CATEGORY);

  /** What an axis can show. */
  public enum Accepts {
    /** Whatever is a number. */
    NUMBER,
    /** Whatever has values to tell apart. */
    CATEGORY,
    /** Every field; texts are categories. */
    ANY,
    /** What is measured or follows from it. */
    METRIC;

    public boolean takes(ResultField field) {
      return switch (this) {
        case NUMBER -> field.numeric();
        case CATEGORY -> field instanceof Dimension || !field.numeric();
        case ANY -> true;
        case METRIC -> field instanceof MetricField || field instanceof Derived && field.numeric();
      };
    }

    /** All fields that it takes. */
    public Stream<ResultField> fields() {
      return ResultField.all().filter(this::takes);
    }
  }

  /** An axis of numbers. */
  public static Axis number(ResultField field, Scale scale) {
    return new Axis(field, Accepts.NUMBER, scale);
  }

  /** An axis of metrics. */
  public static Axis metric(Metric metric, Scale scale) {
    return new Axis(ResultField.of(metric), Accepts.METRIC, scale);
  }

  /** An axis of values side by side. */
  public static Axis category(ResultField field) {
    return new Axis(field, Accepts.CATEGORY, Scale.CATEGORY);
  }

  /** An axis that shows nothing unless asked. */
  public static Axis absent(Accepts accepts) {
    return new Axis(null, accepts, accepts == Accepts.CATEGORY ? Scale.CATEGORY : Scale.LINEAR);
  }
}
