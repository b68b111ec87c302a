package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How long jobs still take, by what their finished forks took. */
@Component
class TimeLeft {

  static final String CPU = "cpu";

  private final LanesProperties lanes;
  private final MeterTime meter;

  TimeLeft(LanesProperties lanes, MeterTime meter) {
    this.lanes = lanes;
    this.meter = meter;
  }

  /**
   * @param counts of all lanes of the job
   * @param fraction of a lane's running fork that is done, 0 to 1
   * @return in seconds, when the job has the lanes to itself
   */
  double seconds(JobRow job, List<LaneCount> counts, ToDoubleFunction<LaneCount> fraction) {
    Collection<Estimate.Load> loads =
        counts.stream()
            .filter(lane -> !lane.state().isEnd())
            .collect(
                Collectors.groupingBy(
                    lane -> List.of(lane.node(), lane.device()),
                    Collectors.collectingAndThen(
                        Collectors.toList(), ofLane -> load(job, ofLane, fraction))))
            .values();
    return Estimate.seconds(loads, forkSeconds(job, counts), lanes.shareHost());
  }

  private Estimate.Load load(
      JobRow job, List<LaneCount> ofLane, ToDoubleFunction<LaneCount> fraction) {
    LaneCount lane = ofLane.get(0);
    double forks =
        ofLane.stream()
            .mapToDouble(each -> each.forks() - each.forksDone() - fraction.applyAsDouble(each))
            .sum();
    return new Estimate.Load(lane.node(), lane.device().equals(CPU), forks * longer(job, lane));
  }

  /** Of a fork without a meter: those of metered lanes count as the more forks they are worth. */
  private double forkSeconds(JobRow job, List<LaneCount> counts) {
    List<LaneCount> finished =
        counts.stream()
            .filter(lane -> !lane.state().isEnd() || lane.state() == TrialState.SUCCEEDED)
            .toList();
    return Estimate.forkSeconds(
        Workload.of(job.workload()),
        job.profile(),
        finished.stream().mapToDouble(lane -> lane.forksDone() * longer(job, lane)).sum(),
        finished.stream().mapToLong(LaneCount::elapsedMs).sum() / 1e3);
  }

  private double longer(JobRow job, LaneCount lane) {
    return meter.longer(lane.node(), lane.device(), Workload.of(job.workload()), job.profile());
  }
}
