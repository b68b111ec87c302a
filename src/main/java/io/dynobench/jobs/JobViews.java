package io.dynobench.jobs;

import io.dynobench.devices.DeviceRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows stored jobs and trials together with the live progress of those that run here. */
@Component
class JobViews {

  private final TrialStore trials;
  private final LiveProgress live;
  private final DeviceRegistry registry;
  private final TimeLeft left;
  private final JsonMapper json;

  JobViews(
      TrialStore trials,
      LiveProgress live,
      DeviceRegistry registry,
      TimeLeft left,
      JsonMapper json) {
    this.trials = trials;
    this.live = live;
    this.registry = registry;
    this.left = left;
    this.json = json;
  }

  List<JobView> jobs(List<JobRow> rows) {
    Map<UUID, List<LaneCount>> counts =
        trials.counts(rows.stream().map(JobRow::id).toList()).stream()
            .collect(Collectors.groupingBy(LaneCount::jobId));
    return rows.stream().map(row -> job(row, counts.getOrDefault(row.id(), List.of()))).toList();
  }

  JobView job(JobRow row) {
    return job(row, trials.counts(List.of(row.id())));
  }

  TrialView trial(TrialRow row) {
    return TrialView.of(row, live.of(row.id()).orElse(null));
  }

  private JobView job(JobRow row, List<LaneCount> lanes) {
    TrialCounts counts = SettleJob.counts(lanes);
    double fractions = lanes.stream().mapToDouble(this::fraction).sum();
    return new JobView(
        row.id(),
        row.name(),
        row.workload(),
        row.state(),
        row.priority(),
        row.state().isEnd()
            ? 1
            : (lanes.stream().mapToInt(LaneCount::forksDone).sum() + fractions)
                / lanes.stream().mapToInt(LaneCount::forks).sum(),
        row.state() == JobState.RUNNING ? left.seconds(row, lanes, this::fraction) : null,
        counts,
        json.readTree(row.request()),
        json.readValue(row.tags(), new TypeReference<Map<String, String>>() {}),
        row.createdAt(),
        row.startedAt(),
        row.endedAt());
  }

  private double fraction(LaneCount lane) {
    boolean runsHere = lane.state() == TrialState.RUNNING && lane.node().equals(registry.node());
    return runsHere ? live.fraction(lane.jobId(), lane.device()) : 0;
  }
}
