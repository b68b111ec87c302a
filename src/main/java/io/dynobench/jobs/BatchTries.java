package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of what searches for the largest batch have tried. */
@Repository
class BatchTries {

  private static final int LONGEST_DETAIL = 4000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BatchTries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Within a transaction that has made sure that the trial's latest start is asking. */
  void insert(UUID trialId, TryRow row) {
    BatchTry tried = row.tried();
    String detail = tried.detail();
    Measurement measurement = row.measurement();
    jdbc.sql(
            """
            insert into batch_try (trial_id, try_number, batch_size, calls, outcome, reason, detail,
              seconds, peak_memory_mib, limit_mib, measurement, started_at)
            values (:trialId, :number, :batchSize, :calls, :outcome, :reason, :detail,
              :seconds, :peakMemory, :limit, :measurement, :startedAt)
            """)
        .param("trialId", trialId)
        .param("number", tried.number())
        .param("batchSize", tried.batchSize())
        .param("calls", tried.calls())
        .param("outcome", tried.outcome().name())
        .param("reason", tried.reason())
        .param("detail", detail == null ? null : Texts.storable(Texts.cut(detail, LONGEST_DETAIL)))
        .param("seconds", tried.seconds())
        .param("peakMemory", tried.peakMemoryMib())
        .param("limit", row.limitMib())
        .param(
            "measurement",
            measurement == null ? null : Texts.storable(json.writeValueAsString(measurement)))
        .param("startedAt", Columns.time(tried.startedAt()))
        .update();
  }

  /**
   * Those that were limited otherwise than now; the transaction is the same as for {@link #insert}.
   *
   * @param limitMib null on a GPU
   */
  void deleteOtherLimits(UUID trialId, @Nullable Integer limitMib) {
    jdbc.sql(
            """
            delete from batch_try
            where trial_id = :trialId and limit_mib is distinct from cast(:limit as int)
            """)
        .param("trialId", trialId)
        .param("limit", limitMib)
        .update();
  }

  /** In their order; empty for trials that do not search. */
  List<TryRow> of(UUID trialId) {
    return jdbc.sql("select * from batch_try where trial_id = :trialId order by try_number")
        .param("trialId", trialId)
        .query(
            (row, number) ->
                new TryRow(tried(row), row.getObject("limit_mib", Integer.class), measurement(row)))
        .list();
  }

  /** Of every trial of a job that has begun to search, without what its workers have told. */
  Map<UUID, List<BatchTry>> ofJob(UUID jobId) {
    Map<UUID, List<BatchTry>> tries = new HashMap<>();
    jdbc.sql(
            """
            select tries.trial_id, tries.try_number, tries.batch_size, tries.calls, tries.outcome,
              tries.reason, tries.detail, tries.seconds, tries.peak_memory_mib, tries.started_at
            from batch_try tries join trial on trial.id = tries.trial_id
            where trial.job_id = :jobId order by tries.try_number
            """)
        .param("jobId", jobId)
        .query(
            (RowCallbackHandler)
                row ->
                    tries
                        .computeIfAbsent(Columns.uuid(row, "trial_id"), id -> new ArrayList<>())
                        .add(tried(row)));
    return tries;
  }

  private static BatchTry tried(ResultSet row) throws SQLException {
    return new BatchTry(
        row.getInt("try_number"),
        row.getInt("batch_size"),
        row.getObject("calls", Integer.class),
        BatchTry.Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        row.getString("detail"),
        row.getDouble("seconds"),
        row.getObject("peak_memory_mib", Double.class),
        Columns.time(row, "started_at"));
  }

  private @Nullable Measurement measurement(ResultSet row) throws SQLException {
    String stored = row.getString("measurement");
    return stored == null ? null : json.readValue(stored, Measurement.class);
  }
}
