package io.dynobench.jobs;

import io.dynobench.bench.Metric;
import io.dynobench.results.Condition;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the numbers and the grades of their results beside trials. */
@Component
class TrialLines {

  private static final List<Metric> METRICS =
      List.of(
          Metric.LATENCY_MEAN_MS,
          Metric.LATENCY_P99_MS,
          Metric.TRAIN_LOSS,
          Metric.TOP1_PERCENT,
          Metric.TOP5_PERCENT,
          Metric.MAX_BATCH_SIZE,
          Metric.PEAK_MEMORY_MIB,
          Metric.OPERATIONS_PER_SECOND,
          Metric.BANDWIDTH);

  private final Results results;

  TrialLines(Results results) {
    this.results = results;
  }

  List<TrialLine> of(List<TrialView> trials) {
    Map<UUID, ResultRow> rows = new HashMap<>();
    Object[] ids =
        trials.stream().filter(each -> each.resultId() != null).map(TrialView::id).toArray();
    if (ids.length > 0) {
      results.rows(
          ResultQuery.ALL.and(new Condition.OneOf(Dimension.TRIAL, List.of(ids))),
          fields(),
          row -> {
            if (row.get(Dimension.TRIAL) instanceof UUID trial) {
              rows.put(trial, row);
            }
          });
    }
    return trials.stream().map(trial -> line(trial, rows.get(trial.id()))).toList();
  }

  private static List<ResultField> fields() {
    List<ResultField> fields = new ArrayList<>(List.of(Dimension.TRIAL, Dimension.GRADE));
    METRICS.forEach(metric -> fields.add(ResultField.of(metric)));
    return fields;
  }

  private static TrialLine line(TrialView trial, @Nullable ResultRow result) {
    String reason = trial.reason();
    Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    if (result != null) {
      for (Metric metric : METRICS) {
        Double number = result.number(ResultField.of(metric));
        if (number != null) {
          metrics.put(metric, number);
        }
      }
    }
    return new TrialLine(
        trial,
        reason == null ? null : Reasons.words(reason),
        result == null ? null : (String) result.get(Dimension.GRADE),
        metrics);
  }
}
