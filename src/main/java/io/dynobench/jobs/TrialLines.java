package io.dynobench.jobs;

import io.dynobench.bench.Metric;
import io.dynobench.results.Condition;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the latencies or ceilings, and the grades, of their results beside trials. */
@Component
class TrialLines {

  private static final ResultField MEAN = ResultField.of(Metric.LATENCY_MEAN_MS);
  private static final ResultField P99 = ResultField.of(Metric.LATENCY_P99_MS);
  private static final ResultField OPERATIONS = ResultField.of(Metric.OPERATIONS_PER_SECOND);
  private static final ResultField BANDWIDTH = ResultField.of(Metric.BANDWIDTH);

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
          List.of(Dimension.TRIAL, Dimension.GRADE, MEAN, P99, OPERATIONS, BANDWIDTH),
          row -> {
            if (row.get(Dimension.TRIAL) instanceof UUID trial) {
              rows.put(trial, row);
            }
          });
    }
    return trials.stream().map(trial -> line(trial, rows.get(trial.id()))).toList();
  }

  private static TrialLine line(TrialView trial, @Nullable ResultRow result) {
    String reason = trial.reason();
    return new TrialLine(
        trial,
        reason == null ? null : Reasons.words(reason),
        result == null ? null : result.number(MEAN),
        result == null ? null : result.number(P99),
        result == null ? null : (String) result.get(Dimension.GRADE),
        result == null ? null : result.number(OPERATIONS),
        result == null ? null : result.number(BANDWIDTH));
  }
}
