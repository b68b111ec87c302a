package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The learning curves of trials that train, point by point as they come. */
@Repository
class LearningCurves {

  private final JdbcClient jdbc;

  LearningCurves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID trialId, LearningPoint point) {
    jdbc.sql(
            """
            insert into learning_point (trial_id, step, epoch, seconds, loss, accuracy_percent)
            values (:trialId, :step, :epoch, :seconds, :loss, :accuracy)
            """)
        .param("trialId", trialId)
        .param("step", point.step())
        .param("epoch", point.epoch())
        .param("seconds", point.seconds())
        .param("loss", point.loss())
        .param("accuracy", point.accuracyPercent())
        .update();
  }

  /** What an earlier start has left. */
  void clear(UUID trialId) {
    jdbc.sql("delete from learning_point where trial_id = :trialId")
        .param("trialId", trialId)
        .update();
  }

  /** In the order of the steps; empty for trials that do not train. */
  List<LearningPoint> of(UUID trialId) {
    return jdbc.sql("select * from learning_point where trial_id = :trialId order by step")
        .param("trialId", trialId)
        .query(
            (row, number) ->
                new LearningPoint(
                    row.getLong("step"),
                    row.getInt("epoch"),
                    row.getDouble("seconds"),
                    row.getDouble("loss"),
                    row.getObject("accuracy_percent", Double.class)))
        .list();
  }
}
