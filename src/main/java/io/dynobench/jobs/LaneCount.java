package io.dynobench.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * How many trials of one job are in one state in one lane.
 *
 * @param elapsedMs how long their finished forks had the device, all together
 * @param forks worker processes that they take, all together
 * @param begunAfter forks that were finished before the latest began, all together
 */
record LaneCount(
    UUID jobId,
    String node,
    String device,
    TrialState state,
    int trials,
    long elapsedMs,
    int forks,
    int begunAfter) {

  /** How many forks need no worker any more. */
  int forksDone() {
    return state.isEnd() ? forks : begunAfter;
  }

  static LaneCount read(ResultSet row, int number) throws SQLException {
    return new LaneCount(
        Columns.uuid(row, "job_id"),
        row.getString("node"),
        row.getString("device"),
        TrialState.valueOf(row.getString("state")),
        row.getInt("trials"),
        row.getLong("elapsed"),
        row.getInt("forks"),
        row.getInt("begun_after"));
  }
}
