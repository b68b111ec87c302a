package io.dynobench.jobs;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes on in the whole installation, in a few numbers. */
@Service
@Transactional(readOnly = true)
public class Activity {

  private final JdbcClient jdbc;
  private final JobViews views;

  Activity(JdbcClient jdbc, JobViews views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  public JobCounts jobs() {
    Map<JobState, Long> counts = new EnumMap<>(JobState.class);
    jdbc.sql("select state, count(*) as jobs from job group by state")
        .query(
            (ResultSet row) -> {
              counts.put(JobState.valueOf(row.getString("state")), row.getLong("jobs"));
            });
    return new JobCounts(counts);
  }

  /** How many trials a worker has run to an end, whatever it was. */
  public long trialsRun() {
    return jdbc.sql("select count(*) from trial where state in ('SUCCEEDED', 'FAILED')")
        .query(Long.class)
        .single();
  }

  /** The trials that have a device now, on any node. */
  public List<TrialView> running() {
    return jdbc
        .sql(TrialStore.SELECT + "where state = 'RUNNING' order by node, device")
        .query(TrialRow::read)
        .list()
        .stream()
        .map(views::trial)
        .toList();
  }

  /** How many jobs are in which state; a state without jobs is left out. */
  public record JobCounts(Map<JobState, Long> states) {

    public long in(JobState... wanted) {
      return Arrays.stream(wanted).mapToLong(state -> states.getOrDefault(state, 0L)).sum();
    }

    public long all() {
      return in(JobState.values());
    }
  }
}
