package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says in words why trials ended without a result. */
@Repository
class Reasons {

  private final JdbcClient jdbc;

  Reasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Trials of a job that ended in the same way.
   *
   * @param detail of one of them
   */
  record Ending(TrialState state, int trials, String code, String words, String detail) {

    static Ending read(ResultSet row, int number) throws SQLException {
      String code = row.getString("reason");
      return new Ending(
          TrialState.valueOf(row.getString("state")),
          row.getInt("trials"),
          code,
          Reasons.words(code),
          row.getString("detail"));
    }
  }

  /** The most frequent first. */
  List<Ending> of(UUID jobId) {
    return jdbc.sql(
            """
            select state, reason, count(*) as trials, coalesce(min(detail), '') as detail
            from trial where job_id = :jobId and state in ('FAILED', 'SKIPPED') and reason is not null
            group by state, reason order by trials desc, reason
            """)
        .param("jobId", jobId)
        .query(Ending::read)
        .list();
  }

  /** What a reason's code means. */
  static String words(String code) {
    if (code.equals(TrialEnd.CANCELLED_BY_USER)) {
      return "A user cancelled the job.";
    }
    return Arrays.stream(FailureReason.values())
        .filter(reason -> reason.name().equals(code))
        .map(FailureReason::meaning)
        .findFirst()
        .orElse(code);
  }
}
