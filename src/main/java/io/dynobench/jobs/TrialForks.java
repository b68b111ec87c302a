package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of finished forks. Trials with one fork only have none in it. */
@Repository
class TrialForks {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TrialForks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Within the transaction that changes the trial. */
  void insert(ForkRow fork) {
    jdbc.sql(
            """
            insert into trial_fork (trial_id, fork, measurement, started_at, ended_at)
            values (:trialId, :fork, :measurement, :startedAt, :endedAt)
            """)
        .param("trialId", fork.trialId())
        .param("fork", fork.fork())
        .param("measurement", Texts.storable(json.writeValueAsString(fork.measurement())))
        .param("startedAt", Columns.time(fork.startedAt()))
        .param("endedAt", Columns.time(fork.endedAt()))
        .update();
  }

  /** In their order. */
  List<ForkRow> of(UUID trialId) {
    return jdbc.sql("select * from trial_fork where trial_id = :trialId order by fork")
        .param("trialId", trialId)
        .query(
            (row, number) ->
                new ForkRow(
                    Columns.uuid(row, "trial_id"),
                    row.getInt("fork"),
                    json.readValue(row.getString("measurement"), Measurement.class),
                    Columns.time(row, "started_at"),
                    Columns.time(row, "ended_at")))
        .list();
  }
}
