package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.Metric;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

class ChartPagesTests {

  private final ChartPages pages = new ChartPages(new Kinds(List.of(kind("pie"), kind("bubble"))));
  private final ExtendedModelMap model = new ExtendedModelMap();

  @Test
  void everyKindHasAPageFromOneTemplate() {
    assertThat(pages.page("pie", model)).isEqualTo("charts/chart");
    assertThat(model)
        .containsEntry("kind", new KindInfo("pie", "The pie", "What a pie shows."))
        .containsEntry("presets", List.of(new Preset("All", "agg=all")));
    assertThat((List<?>) model.get("kinds")).hasSize(2);
  }

  @Test
  void listsTheKinds() {
    assertThat(pages.list(model)).isEqualTo("charts/list");
    assertThat(model.get("kinds"))
        .isEqualTo(
            List.of(
                new KindInfo("bubble", "The bubble", "What a bubble shows."),
                new KindInfo("pie", "The pie", "What a pie shows.")));
  }

  @Test
  void thereIsNoPageOfAKindThatNobodyKnows() {
    assertThatThrownBy(() -> pages.page("donut", model))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bubble, pie");
  }

  private static ChartKind kind(String id) {
    return new ChartKind() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String title() {
        return "The " + id;
      }

      @Override
      public String description() {
        return "What a %s shows.".formatted(id);
      }

      @Override
      public Axes axes() {
        return Axes.of(
            Axis.number(Dimension.BATCH_SIZE, Scale.LOG),
            Axis.metric(Metric.THROUGHPUT, Scale.LOG),
            Axis.category(Dimension.MODEL));
      }

      @Override
      public Aggregation aggregation() {
        return Aggregation.ALL;
      }

      @Override
      public List<ResultField> identity() {
        return List.of();
      }

      @Override
      public List<Preset> presets() {
        return List.of(new Preset("All", "agg=all"));
      }
    };
  }
}
