package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Axis.Accepts;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import org.junit.jupiter.api.Test;

class AxisTests {

  private static final ResultField THROUGHPUT = ResultField.of(Metric.THROUGHPUT);

  @Test
  void takesWhatSuitsIt() {
    assertThat(Accepts.NUMBER.fields())
        .contains(Dimension.BATCH_SIZE, THROUGHPUT, Derived.SECONDS_PER_SAMPLE)
        .doesNotContain(Dimension.MODEL, Derived.PLATFORM);
    assertThat(Accepts.CATEGORY.fields())
        .contains(Dimension.BATCH_SIZE, Dimension.MODEL, Derived.PLATFORM)
        .doesNotContain(THROUGHPUT, Derived.SECONDS_PER_SAMPLE);
    assertThat(Accepts.METRIC.fields())
        .contains(THROUGHPUT, Derived.ACHIEVED_OPERATIONS)
        .doesNotContain(Dimension.BATCH_SIZE, Derived.PLATFORM);
    assertThat(Accepts.ANY.fields()).containsExactlyElementsOf(ResultField.all().toList());
  }

  @Test
  void isDividedAsSuitsTheField() {
    assertThat(Scale.natural(THROUGHPUT, Accepts.NUMBER)).isEqualTo(Scale.LOG);
    assertThat(Scale.natural(ResultField.of(Metric.TOP1_PERCENT), Accepts.METRIC))
        .isEqualTo(Scale.LINEAR);
    assertThat(Scale.natural(Dimension.BATCH_SIZE, Accepts.NUMBER)).isEqualTo(Scale.LOG);
    assertThat(Scale.natural(Dimension.THREADS, Accepts.NUMBER)).isEqualTo(Scale.LINEAR);
    assertThat(Scale.natural(Derived.SECONDS_PER_SAMPLE, Accepts.NUMBER)).isEqualTo(Scale.LOG);
    assertThat(Scale.natural(Dimension.BATCH_SIZE, Accepts.CATEGORY)).isEqualTo(Scale.CATEGORY);
    assertThat(Scale.natural(Dimension.MODEL, Accepts.ANY)).isEqualTo(Scale.CATEGORY);
  }
}
