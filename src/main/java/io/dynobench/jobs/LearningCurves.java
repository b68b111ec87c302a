package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** How far the curves of a job's trials have grown; those that have not begun are not there. */
  List<Standing> standings(UUID jobId) {
    return jdbc.sql(
            """
            select last.trial_id, last.step, last.epoch, last.seconds, last.loss,
              (select judged.accuracy_percent from learning_point judged
               where judged.trial_id = last.trial_id and judged.step = (
                 select max(step) from learning_point
                 where trial_id = last.trial_id and accuracy_percent is not null)) as accuracy_percent
            from learning_point last join trial on trial.id = last.trial_id
            where trial.job_id = :jobId
              and last.step = (select max(step) from learning_point where trial_id = last.trial_id)
            order by trial.trial_number
            """)
        .param("jobId", jobId)
        .query((row, number) -> new Standing(Columns.uuid(row, "trial_id"), point(row)))
        .list();
  }

  /**
   * Where the curve of a trial is.
   *
   * @param last its last point, with the last accuracy, which may be an earlier point's
   */
  record Standing(UUID trialId, LearningPoint last) {}

  /** In the order of the steps; empty for trials that do not train. */
  List<LearningPoint> of(UUID trialId) {
    return jdbc.sql("select * from learning_point where trial_id = :trialId order by step")
        .param("trialId", trialId)
        .query((row, number) -> point(row))
        .list();
  }

  private static LearningPoint point(ResultSet row) throws SQLException {
    return new LearningPoint(
        row.getLong("step"),
        row.getInt("epoch"),
        row.getDouble("seconds"),
        row.getDouble("loss"),
        row.getObject("accuracy_percent", Double.class));
  }
}
