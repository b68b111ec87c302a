package io.dynobench.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of jobs. Who changes trials locks their job first, so that changes queue up there. */
@Repository
class JobStore {

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when its idempotency key is taken
   */
  void insert(JobRow job) {
    jdbc.sql(
            """
            insert into job (id, name, workload, profile, state, priority, request, tags, cancel_requested,
              idempotency_key, request_hash, created_at)
            values (:id, :name, :workload, :profile, :state, :priority, :request, :tags, :cancelRequested,
              :key, :hash, :createdAt)
            """)
        .param("id", job.id())
        .param("name", job.name())
        .param("workload", job.workload())
        .param("profile", job.profile().id())
        .param("state", job.state().name())
        .param("priority", job.priority())
        .param("request", job.request())
        .param("tags", job.tags())
        .param("cancelRequested", job.cancelRequested())
        .param("key", job.idempotencyKey())
        .param("hash", job.requestHash())
        .param("createdAt", Columns.time(job.createdAt()))
        .update();
  }

  Optional<JobRow> find(UUID id) {
    return jdbc.sql("select * from job where id = :id")
        .param("id", id)
        .query(JobRow::read)
        .optional();
  }

  Optional<JobRow> findByKey(String idempotencyKey) {
    return jdbc.sql("select * from job where idempotency_key = :key")
        .param("key", idempotencyKey)
        .query(JobRow::read)
        .optional();
  }

  /** Until the transaction ends nobody else changes this job or its trials. */
  Optional<JobRow> lock(UUID id) {
    return jdbc.sql("select * from job where id = :id for update")
        .param("id", id)
        .query(JobRow::read)
        .optional();
  }

  /** The newest first. */
  List<JobRow> list(@Nullable JobState state, int page, int size) {
    return jdbc.sql(
            "select * from job "
                + (state == null ? "" : "where state = :state ")
                + "order by created_at desc, id limit :size offset :offset")
        .param("state", state == null ? "" : state.name())
        .param("size", size)
        .param("offset", (long) page * size)
        .query(JobRow::read)
        .list();
  }

  long count(@Nullable JobState state) {
    return jdbc.sql("select count(*) from job" + (state == null ? "" : " where state = :state"))
        .param("state", state == null ? "" : state.name())
        .query(Long.class)
        .single();
  }

  boolean cancelRequested(UUID id) {
    return jdbc.sql("select cancel_requested from job where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void requestCancel(UUID id, boolean requested) {
    jdbc.sql("update job set cancel_requested = :requested where id = :id")
        .param("requested", requested)
        .param("id", id)
        .update();
  }

  void settle(UUID id, JobState state, @Nullable Instant startedAt, @Nullable Instant endedAt) {
    jdbc.sql(
            "update job set state = :state, started_at = :startedAt, ended_at = :endedAt where id = :id")
        .param("state", state.name())
        .param("startedAt", Columns.time(startedAt))
        .param("endedAt", Columns.time(endedAt))
        .param("id", id)
        .update();
  }
}
