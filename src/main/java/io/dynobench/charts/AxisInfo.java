package io.dynobench.charts;

import io.dynobench.bench.Better;
import io.dynobench.results.ResultField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an axis shows.
 *
 * @param field its name in the columns
 * @param label for people
 * @param better {@code higher}, {@code lower}, or null when there is no better
 * @param scale {@code linear}, {@code log} or {@code category}
 */
public record AxisInfo(
    String field, String label, String unit, @Nullable String better, String scale) {

  static AxisInfo of(ResultField field, Scale scale) {
    return new AxisInfo(field.id(), field.label(), field.unit(), better(field), scale.id());
  }

  /** Of values that were divided by the largest of their network. */
  static AxisInfo normalised(ResultField field, Scale scale) {
    return new AxisInfo(
        NetworkShares.COLUMN,
        field.label() + " ÷ the network's largest",
        "",
        better(field),
        scale.id());
  }

  private static @Nullable String better(ResultField field) {
    return field.better() == Better.NEITHER ? null : field.better().name().toLowerCase(Locale.ROOT);
  }
}
