package io.dynobench.jobs;

import io.dynobench.bench.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored.
 *
 * @param request the normalised request, JSON
 * @param tags JSON
 * @param requestHash of the request as it came, for its idempotency key
 */
record JobRow(
    UUID id,
    String name,
    String workload,
    Profile profile,
    JobState state,
    int priority,
    String request,
    String tags,
    boolean cancelRequested,
    @Nullable String idempotencyKey,
    String requestHash,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {

  static JobRow read(ResultSet row, int number) throws SQLException {
    return new JobRow(
        Columns.uuid(row, "id"),
        row.getString("name"),
        row.getString("workload"),
        Profile.of(row.getString("profile")),
        JobState.valueOf(row.getString("state")),
        row.getInt("priority"),
        row.getString("request"),
        row.getString("tags"),
        row.getBoolean("cancel_requested"),
        row.getString("idempotency_key"),
        row.getString("request_hash"),
        Columns.time(row, "created_at"),
        Columns.timeOrNull(row, "started_at"),
        Columns.timeOrNull(row, "ended_at"));
  }
}
