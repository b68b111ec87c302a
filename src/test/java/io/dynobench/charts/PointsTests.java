package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointsTests {

  private static final ResultField THROUGHPUT = ResultField.of(Metric.THROUGHPUT);
  private static final ResultField LATENCY = ResultField.of(Metric.LATENCY_MEAN_MS);
  private static final ResultField POWER = ResultField.of(Metric.POWER_AVERAGE_W);

  private static final Axes OVER_LATENCY =
      Axes.of(
          Axis.number(LATENCY, Scale.LINEAR),
          Axis.number(THROUGHPUT, Scale.LOG),
          Axis.category(Dimension.FAMILY));
  private static final Axes MATRIX =
      Axes.of(
          Axis.category(Derived.PLATFORM),
          Axis.category(Dimension.MODEL),
          Axis.metric(Metric.POWER_AVERAGE_W, Scale.LINEAR));

  @Test
  void holdsAHundredThousandAndNoMore() {
    Points points = points(OVER_LATENCY, Aggregation.ALL);
    for (int i = 0; i < Points.MOST; i++) {
      points.add(point(Map.of(THROUGHPUT, (double) i)));
    }

    assertThat(points.toList()).hasSize(100_000);
    assertThatThrownBy(() -> points.add(point(Map.of())))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("100000");
  }

  @Test
  void theBestIsTheOneWithTheBestYThenTheBestX() {
    Points points = points(OVER_LATENCY, Aggregation.BEST);
    points.add(point(Map.of(THROUGHPUT, 10.0, LATENCY, 2.0)));
    points.add(point(Map.of(THROUGHPUT, 10.0, LATENCY, 1.0)));
    points.add(point(Map.of(THROUGHPUT, 9.0, LATENCY, 0.5)));

    assertThat(points.toList()).extracting(point -> point.number(LATENCY)).containsExactly(1.0);
  }

  @Test
  void theBestOfACellIsTheOneWithTheBestColour() {
    Points points = points(MATRIX, Aggregation.BEST);
    for (double watts : new double[] {8, 5, 7}) {
      points.add(point(Map.of(Dimension.HARDWARE, "NCS", POWER, watts)));
    }
    points.add(point(Map.of(Dimension.HARDWARE, "TX2", POWER, 9.0)));

    assertThat(points.toList()).extracting(point -> point.number(POWER)).containsExactly(5.0, 9.0);
  }

  @Test
  void everyLoadHasABestWhereNoAxisIsAnAccuracy() {
    List<ResultField> identity = Identity.of(LATENCY, THROUGHPUT);
    Points points = points(OVER_LATENCY, Aggregation.BEST, identity);
    points.add(point(Map.of(Dimension.BATCH_SIZE, 1, THROUGHPUT, 100.0, LATENCY, 10.0)));
    points.add(point(Map.of(Dimension.BATCH_SIZE, 64, THROUGHPUT, 800.0, LATENCY, 80.0)));

    assertThat(points.toList())
        .extracting(point -> point.number(LATENCY))
        .containsExactly(10.0, 80.0);
    assertThat(Identity.of(THROUGHPUT, ResultField.of(Metric.TOP1_PERCENT)))
        .isEqualTo(Identity.SYSTEM);
  }

  @Test
  void aPredictionNeverTakesThePlaceOfAResult() {
    Points points = points(OVER_LATENCY, Aggregation.LATEST);
    points.add(point(Map.of(THROUGHPUT, 10.0)));
    points.add(point(Map.of(THROUGHPUT, 99.0, Dimension.ORIGIN, Origin.PREDICTED)));

    assertThat(points.toList()).extracting(Point::predicted).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void aMedianIsOfEveryNumberAndHasNoResultOfItsOwn() {
    Points points = points(MATRIX, Aggregation.MEDIAN);
    for (double watts : new double[] {8, 5, 6, 7}) {
      points.add(point(Map.of(POWER, watts, Dimension.BATCH_SIZE, (int) watts)));
    }

    Point median = points.toList().get(0);
    assertThat(median.number(POWER)).isEqualTo(6.5);
    assertThat(median.get(Dimension.BATCH_SIZE)).isNull();
    assertThat(median.text(Dimension.MODEL)).isEqualTo("net");
    assertThat(median.results()).isEqualTo(4);
  }

  private static Points points(Axes axes, Aggregation aggregation) {
    return points(axes, aggregation, List.of(Dimension.MODEL));
  }

  private static Points points(Axes axes, Aggregation aggregation, List<ResultField> identity) {
    var kind =
        new ChartKind() {
          @Override
          public String id() {
            return "kind";
          }

          @Override
          public String title() {
            return "Kind";
          }

          @Override
          public String description() {
            return "A kind.";
          }

          @Override
          public Axes axes() {
            return axes;
          }

          @Override
          public Aggregation aggregation() {
            return aggregation;
          }

          @Override
          public List<ResultField> identity() {
            return identity;
          }
        };
    return new Points(HandMade.chart(kind, ResultQuery.ALL, List.of(), List.of()).request());
  }

  private static Point point(Map<ResultField, Object> values) {
    var row = new HashMap<ResultField, Object>(values);
    row.put(Dimension.MODEL, "net");
    row.putIfAbsent(Dimension.ORIGIN, Origin.IMPORTED);
    return Point.of(ResultRow.of(row));
  }
}
