package io.dynobench.charts.box;

import io.dynobench.analysis.Normalisation;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Point;
import io.dynobench.results.Dimension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each point's y ÷ the largest of its network, whatever the platform: networks of very different
 * sizes can be compared by it, as QuTiBench does with latencies.
 */
final class Normalised {

  private Normalised() {}

  /** Null where y is negative, or where all of the network are zero. */
  static List<@Nullable Object> of(ChartData data) {
    List<@Nullable Object> networks = new ArrayList<>();
    double[] values = new double[data.points().size()];
    for (int i = 0; i < values.length; i++) {
      Point point = data.points().get(i);
      String model = point.text(Dimension.MODEL);
      networks.add(model == null ? null : data.catalogue().canonical(model));
      Double value = point.number(data.request().y());
      values[i] = value == null || value < 0 ? Double.NaN : value;
    }
    List<@Nullable Object> column = new ArrayList<>();
    for (double value : Normalisation.byLargest(networks, values)) {
      column.add(Double.isNaN(value) ? null : Double.valueOf(value));
    }
    return column;
  }
}
