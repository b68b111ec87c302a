package io.dynobench.charts.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.HandMade;
import io.dynobench.charts.Point;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptyCellsTests {

  @Test
  void saysWhetherWhatLacksTheMetricIsMeasuredOrPredicted() {
    Map<ResultField, Object> complete = row("TX2", Origin.IMPORTED);
    complete.put(ResultField.of(Metric.THROUGHPUT), 10.0);
    ChartData shown =
        HandMade.chart(new HeatmapChart(), ResultQuery.ALL, List.of(), List.of(complete));
    List<Point> incomplete =
        List.of(point(row("NCS", Origin.IMPORTED)), point(row("ZCU104", Origin.PREDICTED)));

    var cells =
        EmptyCells.of(
            new ChartData(
                shown.request(), shown.points(), incomplete, 3, Map.of(), shown.catalogue()));

    List<Object> reasons = HandMade.column(cells, "empty", "reason");
    assertThat(HandMade.column(cells, "empty", "x")).containsExactly("NCS", "ZCU104");
    assertThat(reasons.get(0)).asString().startsWith("Measured, but without ");
    assertThat(reasons.get(1)).asString().startsWith("Predicted, but without ");
  }

  private static Map<ResultField, Object> row(String hardware, Origin origin) {
    var row = new HashMap<ResultField, Object>();
    row.put(Dimension.MODEL, "net");
    row.put(Dimension.HARDWARE, hardware);
    row.put(Dimension.ORIGIN, origin);
    return row;
  }

  private static Point point(Map<ResultField, Object> row) {
    return Point.of(ResultRow.of(row));
  }
}
