package io.dynobench.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * How many trials of one job are in one state in one lane.
 *
 * @param elapsedMs how long they had the device, all together
 */
record LaneCount(
    UUID jobId, String node, String device, TrialState state, int trials, long elapsedMs) {

  static LaneCount read(ResultSet row, int number) throws SQLException {
    return new LaneCount(
        Columns.uuid(row, "job_id"),
        row.getString("node"),
        row.getString("device"),
        TrialState.valueOf(row.getString("state")),
        row.getInt("trials"),
        row.getLong("elapsed"));
  }
}
