package io.dynobench.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of trials. */
@Repository
class TrialStore {

  /** With the id of its result as long as there is one: results can be deleted. */
  static final String SELECT =
      """
      select trial.*,
        (select results.id from results where results.id = trial.result_id) as kept_result_id
      from trial
      """;

  private final JdbcClient jdbc;

  TrialStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TrialRow> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(TrialRow::read).optional();
  }

  /** In the order of the job. */
  List<TrialRow> list(UUID jobId, @Nullable TrialState state, int page, int size) {
    return jdbc.sql(
            SELECT
                + "where job_id = :jobId "
                + (state == null ? "" : "and state = :state ")
                + "order by trial_number limit :size offset :offset")
        .param("jobId", jobId)
        .param("state", state == null ? "" : state.name())
        .param("size", size)
        .param("offset", (long) page * size)
        .query(TrialRow::read)
        .list();
  }

  long count(UUID jobId, @Nullable TrialState state) {
    return jdbc.sql(
            "select count(*) from trial where job_id = :jobId"
                + (state == null ? "" : " and state = :state"))
        .param("jobId", jobId)
        .param("state", state == null ? "" : state.name())
        .query(Long.class)
        .single();
  }

  /**
   * The one that a lane takes next: priority, then the job's age, then the fork, then its place in
   * the job. So the forks of a job's trials interleave, and whatever drifts meanwhile meets all of
   * them alike. Between jobs forks change nothing: an older job goes before a younger one of its
   * priority until it is done, and a more urgent one gets the lane as soon as a worker has ended,
   * also between two forks.
   */
  Optional<TrialRow> next(String node, String device) {
    return jdbc.sql(
            SELECT
                + """
            where node = :node and device = :device and state = 'QUEUED'
            order by priority desc, job_created_at, job_id, fork, trial_number limit 1
            """)
        .param("node", node)
        .param("device", device)
        .query(TrialRow::read)
        .optional();
  }

  /** Those that a lane is said to run. */
  List<TrialRow> running(String node, String device) {
    return jdbc.sql(SELECT + "where node = :node and device = :device and state = 'RUNNING'")
        .param("node", node)
        .param("device", device)
        .query(TrialRow::read)
        .list();
  }

  /** The devices of a node that trials wait for, attached or not. */
  List<String> awaitedDevices(String node) {
    return jdbc.sql(
            "select distinct device from trial where node = :node and state in ('QUEUED', 'RUNNING')")
        .param("node", node)
        .query(String.class)
        .list();
  }

  /** The devices of a node that trials of a job wait for. */
  List<String> awaitedDevices(String node, UUID jobId) {
    return jdbc.sql(
            "select distinct device from trial where job_id = :jobId and node = :node and state = 'QUEUED'")
        .param("jobId", jobId)
        .param("node", node)
        .query(String.class)
        .list();
  }

  /** How the trials of some jobs stand, per lane and state. */
  List<LaneCount> counts(List<UUID> jobIds) {
    if (jobIds.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select job_id, node, device, state, count(*) as trials, sum(elapsed_ms) as elapsed,
              sum(forks) as forks, sum(fork - 1) as begun_after
            from trial where job_id in (:jobIds) group by job_id, node, device, state
            """)
        .param("jobIds", jobIds)
        .query(LaneCount::read)
        .list();
  }
}
