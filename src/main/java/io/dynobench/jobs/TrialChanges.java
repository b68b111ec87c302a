package io.dynobench.jobs;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes the state of trials, each statement on the condition that the trial still is where the
 * caller believes it is. The number of changed rows tells whether it was.
 */
@Repository
class TrialChanges {

  private static final int LONGEST_DETAIL = 4000;

  private final JdbcClient jdbc;

  TrialChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean start(TrialRow trial, Instant now) {
    return jdbc.sql(
                """
                update trial set state = 'RUNNING', starts = starts + 1, reason = null, detail = null,
                  attempt = attempt + case when ended_at is null then 1 else 0 end, throughput = null, started_at = :now, ended_at = null
                where id = :id and state = 'QUEUED' and starts = :starts
                """)
            .param("now", Columns.time(now))
            .param("id", trial.id())
            .param("starts", trial.starts())
            .update()
        == 1;
  }

  /** Ends the start that the row describes; a later start of the same trial is left alone. */
  boolean end(TrialRow trial, TrialEnd end, Instant now, long elapsedMs) {
    String detail = end.detail();
    return jdbc.sql(
                """
                update trial set state = :state, reason = :reason, detail = :detail, throughput = :throughput,
                  result_id = :resultId, ended_at = :now, elapsed_ms = elapsed_ms + :elapsed
                where id = :id and state = 'RUNNING' and starts = :starts
                """)
            .param("state", end.state().name())
            .param("reason", end.reason())
            .param(
                "detail", detail == null ? null : Texts.storable(Texts.cut(detail, LONGEST_DETAIL)))
            .param("throughput", end.throughput())
            .param("resultId", end.resultId())
            .param("now", Columns.time(now))
            .param("elapsed", elapsedMs)
            .param("id", trial.id())
            .param("starts", trial.starts())
            .update()
        == 1;
  }

  /**
   * Puts an interrupted trial back into its lane.
   *
   * @param attempt how many attempts count from now on
   */
  boolean requeue(TrialRow trial, int attempt, Instant now) {
    return jdbc.sql(
                """
                update trial set state = 'QUEUED', attempt = :attempt, queued_at = :now, started_at = null
                where id = :id and state = 'RUNNING' and starts = :starts
                """)
            .param("attempt", attempt)
            .param("now", Columns.time(now))
            .param("id", trial.id())
            .param("starts", trial.starts())
            .update()
        == 1;
  }

  /**
   * Puts a trial back into its lane for its next fork. That it has an end tells {@link #start} that
   * it goes on: the next start is the same attempt.
   */
  boolean nextFork(TrialRow trial, Instant now, long elapsedMs) {
    return jdbc.sql(
                """
                update trial set state = 'QUEUED', fork = fork + 1, queued_at = :now,
                  ended_at = :now, elapsed_ms = elapsed_ms + :elapsed
                where id = :id and state = 'RUNNING' and starts = :starts and fork = :fork and fork < forks
                """)
            .param("now", Columns.time(now))
            .param("elapsed", elapsedMs)
            .param("id", trial.id())
            .param("starts", trial.starts())
            .param("fork", trial.fork())
            .update()
        == 1;
  }

  int cancelQueued(UUID jobId, String reason, String detail, String between, Instant now) {
    return jdbc.sql(
            """
            update trial set state = 'CANCELLED', reason = :reason, ended_at = :now,
              detail = case when fork > 1 then :between else :detail end
            where job_id = :jobId and state = 'QUEUED'
            """)
        .param("reason", reason)
        .param("detail", detail)
        .param("between", between)
        .param("now", Columns.time(now))
        .param("jobId", jobId)
        .update();
  }

  /**
   * Queues what failed or was cancelled; its attempts are counted anew, and so are its forks: those
   * of one result belong together, and a fork of another day, another driver or another version of
   * this program would be taken for the spread of one machine.
   */
  int retry(UUID jobId, Instant now) {
    jdbc.sql(
            """
            delete from trial_fork where trial_id in
              (select id from trial where job_id = :jobId and state in ('FAILED', 'CANCELLED'))
            """)
        .param("jobId", jobId)
        .update();
    jdbc.sql(
            """
            delete from batch_try where trial_id in
              (select id from trial where job_id = :jobId and state in ('FAILED', 'CANCELLED'))
            """)
        .param("jobId", jobId)
        .update();
    return jdbc.sql(
            """
            update trial set state = 'QUEUED', reason = null, detail = null, attempt = 0, queued_at = :now,
              started_at = null, ended_at = null, elapsed_ms = 0, fork = 1
            where job_id = :jobId and state in ('FAILED', 'CANCELLED')
            """)
        .param("now", Columns.time(now))
        .param("jobId", jobId)
        .update();
  }
}
