package io.dynobench.charts.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import org.junit.jupiter.api.Test;

class ParetoChartTests {

  private static final ResultField THROUGHPUT = ResultField.of(Metric.THROUGHPUT);

  private final ParetoChart chart = new ParetoChart();

  /** One batch of a device may have the latency, another the throughput. */
  @Test
  void tellsLoadsApartUnlessAnAxisIsAnAccuracy() {
    assertThat(chart.identity(ResultField.of(Metric.LATENCY_MEAN_MS), THROUGHPUT))
        .contains(Dimension.BATCH_SIZE, Dimension.STREAMS, Dimension.THREADS);
    assertThat(chart.identity(THROUGHPUT, ResultField.of(Metric.TOP5_PERCENT)))
        .doesNotContain(Dimension.BATCH_SIZE, Dimension.STREAMS, Dimension.THREADS);
  }
}
