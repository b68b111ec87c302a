package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import io.dynobench.devices.DeviceRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows stored jobs and trials together with the live progress of those that run here. */
@Component
class JobViews {

  private static final String CPU = "cpu";

  private final TrialStore trials;
  private final LiveProgress live;
  private final DeviceRegistry registry;
  private final LanesProperties lanes;
  private final JsonMapper json;

  JobViews(
      TrialStore trials,
      LiveProgress live,
      DeviceRegistry registry,
      LanesProperties lanes,
      JsonMapper json) {
    this.trials = trials;
    this.live = live;
    this.registry = registry;
    this.lanes = lanes;
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
        eta(row, lanes),
        counts,
        json.readTree(row.request()),
        json.readValue(row.tags(), new TypeReference<Map<String, String>>() {}),
        row.createdAt(),
        row.startedAt(),
        row.endedAt());
  }

  private @Nullable Double eta(JobRow row, List<LaneCount> lanes) {
    if (row.state() != JobState.RUNNING) {
      return null;
    }
    List<LaneCount> finished =
        lanes.stream()
            .filter(lane -> !lane.state().isEnd() || lane.state() == TrialState.SUCCEEDED)
            .toList();
    double forkSeconds =
        Estimate.forkSeconds(
            Workload.of(row.workload()),
            row.profile(),
            finished.stream().mapToInt(LaneCount::forksDone).sum(),
            finished.stream().mapToLong(LaneCount::elapsedMs).sum() / 1e3);
    List<Estimate.Load> loads =
        lanes.stream()
            .filter(lane -> !lane.state().isEnd())
            .collect(
                Collectors.groupingBy(
                    lane -> List.of(lane.node(), lane.device()),
                    Collectors.summingDouble(
                        lane -> lane.forks() - lane.forksDone() - fraction(lane))))
            .entrySet()
            .stream()
            .map(lane -> load(lane.getKey(), lane.getValue()))
            .toList();
    return Estimate.seconds(loads, forkSeconds, this.lanes.shareHost());
  }

  private static Estimate.Load load(List<String> lane, double forks) {
    return new Estimate.Load(lane.get(0), lane.get(1).equals(CPU), forks);
  }

  private double fraction(LaneCount lane) {
    boolean runsHere = lane.state() == TrialState.RUNNING && lane.node().equals(registry.node());
    return runsHere ? live.fraction(lane.jobId(), lane.device()) : 0;
  }
}
