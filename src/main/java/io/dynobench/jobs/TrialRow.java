package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it is stored.
 *
 * @param number order in its job, from 0
 * @param reason code of its end; null unless it failed, was cancelled or skipped
 * @param attempt how often it was started since it was last asked for
 * @param starts how often it was ever started; only the latest start may end it
 * @param fork the one that runs, or runs next, or was the last, from 1
 * @param resultId what it measured; null before its end, and when the result was deleted
 * @param queuedAt when it was last put into its lane
 * @param startedAt, endedAt when its last attempt had the device
 */
record TrialRow(
    UUID id,
    UUID jobId,
    int number,
    TrialState state,
    @Nullable String reason,
    @Nullable String detail,
    int attempt,
    long starts,
    TrialSpec spec,
    int fork,
    String node,
    String deviceName,
    @Nullable Double throughput,
    @Nullable UUID resultId,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {

  static TrialRow read(ResultSet row, int number) throws SQLException {
    return new TrialRow(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "job_id"),
        row.getInt("trial_number"),
        TrialState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getString("detail"),
        row.getInt("attempt"),
        row.getLong("starts"),
        spec(row),
        row.getInt("fork"),
        row.getString("node"),
        row.getString("device_name"),
        row.getObject("throughput", Double.class),
        row.getObject("kept_result_id", UUID.class),
        Columns.time(row, "queued_at"),
        Columns.timeOrNull(row, "started_at"),
        Columns.timeOrNull(row, "ended_at"));
  }

  /**
   * What the present fork's worker is asked for. Every fork draws inputs and arrivals of its own:
   * with the same ones, forks would agree about what is chance.
   */
  TrialSpec forkSpec() {
    return spec.withSeed(spec.seed() + fork - 1);
  }

  private static TrialSpec spec(ResultSet row) throws SQLException {
    Profile profile = Profile.of(row.getString("profile"));
    return new TrialSpec(
        Workload.of(row.getString("workload")),
        row.getString("model"),
        row.getString("engine"),
        Precision.of(row.getString("number_format")),
        row.getString("device"),
        row.getInt("batch_size"),
        row.getInt("streams"),
        row.getObject("threads", Integer.class),
        row.getObject("arrival_rate", Double.class),
        row.getInt("forks"),
        profile,
        row.getLong("seed"),
        SettingsColumn.read(row.getString("settings")));
  }
}
