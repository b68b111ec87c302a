package io.dynobench.charts;

import io.dynobench.analysis.Normalisation;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The y of points ÷ the largest of the same network, whatever ran it: what QuTiBench calls {@code
 * norm-lat}, so that networks of different size can be set side by side.
 *
 * @param points that have one, as they are
 * @param shares the same points with the share for their y
 */
record NetworkShares(List<Point> points, List<Point> shares) {

  /** Their column in the answer. */
  static final String COLUMN = "normalised";

  static NetworkShares of(List<Point> points, ResultField y, Catalogue catalogue) {
    double[] normalised =
        Normalisation.byLargest(
            points.stream().map(point -> network(point, catalogue)).toList(),
            points.stream().mapToDouble(point -> value(point, y)).toArray());
    var known = new ArrayList<Point>();
    var shares = new ArrayList<Point>();
    for (int i = 0; i < normalised.length; i++) {
      if (Double.isFinite(normalised[i])) {
        known.add(points.get(i));
        shares.add(points.get(i).with(y, normalised[i]));
      }
    }
    return new NetworkShares(known, shares);
  }

  /** The column of the shares. */
  List<@Nullable Object> column(ResultField y) {
    List<@Nullable Object> column = new ArrayList<>();
    shares.forEach(point -> column.add(point.number(y)));
    return column;
  }

  private static String network(Point point, Catalogue catalogue) {
    @Nullable String model = point.text(Dimension.MODEL);
    return model == null ? "" : catalogue.canonical(model);
  }

  private static double value(Point point, ResultField y) {
    @Nullable Double value = point.number(y);
    return value == null || value < 0 ? Double.NaN : value;
  }
}
