package io.dynobench.jobs;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores the trials of a new job in large batches: ten thousand take well under a second. */
@Repository
class NewTrials {

  private static final int BATCH = 1000;
  private static final String INSERT =
      """
      insert into trial (id, job_id, trial_number, state, reason, detail, attempt, starts, workload, model,
        engine, number_format, node, device, device_name, batch_size, streams, threads, profile, seed,
        priority, job_created_at, queued_at, elapsed_ms, arrival_rate, forks, fork, settings)
      values (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 1, ?)
      """;

  private final JdbcTemplate jdbc;

  NewTrials(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(JobRow job, List<TrialRow> trials) {
    jdbc.batchUpdate(INSERT, trials, BATCH, (statement, trial) -> bind(statement, job, trial));
  }

  private static void bind(PreparedStatement statement, JobRow job, TrialRow trial)
      throws SQLException {
    statement.setObject(1, trial.id());
    statement.setObject(2, trial.jobId());
    statement.setInt(3, trial.number());
    statement.setString(4, trial.state().name());
    statement.setString(5, trial.reason());
    statement.setString(6, trial.detail());
    statement.setString(7, trial.spec().workload().id());
    statement.setString(8, trial.spec().model());
    statement.setString(9, trial.spec().engine());
    statement.setString(10, trial.spec().precision().id());
    statement.setString(11, trial.node());
    statement.setString(12, trial.spec().device());
    statement.setString(13, trial.deviceName());
    statement.setInt(14, trial.spec().batchSize());
    statement.setInt(15, trial.spec().streams());
    statement.setObject(16, trial.spec().threads(), Types.INTEGER);
    statement.setString(17, trial.spec().profile().id());
    statement.setLong(18, trial.spec().seed());
    statement.setInt(19, job.priority());
    statement.setObject(20, Columns.time(job.createdAt()));
    statement.setObject(21, Columns.time(trial.queuedAt()));
    statement.setObject(22, trial.spec().arrivalRate(), Types.DOUBLE);
    statement.setInt(23, trial.spec().forks());
    statement.setString(24, SettingsColumn.write(trial.spec().settings()));
  }
}
