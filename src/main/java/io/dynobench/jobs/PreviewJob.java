package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.devices.Device;
import io.dynobench.supervisor.TrialProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a submission would make, and stores nothing. */
@Component
class PreviewJob {

  private final Planner planner;
  private final LanesProperties lanes;
  private final MeterTime meter;
  private final TrialProperties limits;

  PreviewJob(Planner planner, LanesProperties lanes, MeterTime meter, TrialProperties limits) {
    this.planner = planner;
    this.lanes = lanes;
    this.meter = meter;
    this.limits = limits;
  }

  Preview preview(JobRequest request) {
    Plan plan = planner.plan(request);
    List<Point> points = CrossProduct.of(plan);
    Map<Device, Long> runnable =
        points.stream()
            .filter(point -> point.refusal().isEmpty())
            .collect(Collectors.groupingBy(Point::device, Collectors.counting()));
    List<Estimate.Load> loads =
        runnable.entrySet().stream()
            .map(lane -> load(plan, lane.getKey(), lane.getValue()))
            .toList();
    return new Preview(
        points.size(),
        points.stream()
            .flatMap(point -> point.refusal().map(why -> refused(point, why)).stream())
            .toList(),
        Stream.concat(Oversubscription.notes(points).stream(), epochs(plan).stream()).toList(),
        Estimate.seconds(
            loads,
            Estimate.forkSeconds(plan.workload(), plan.profile(), plan.settings()),
            lanes.shareHost()),
        plan.normalised());
  }

  /** Nobody knows beforehand how long an epoch takes. */
  private Optional<String> epochs(Plan plan) {
    return plan.settings() instanceof WorkloadSettings.Training training
            && training.epochs() != null
            && training.timeCapSeconds() == null
        ? Optional.of(
            "Whole epochs take as long as they take, which the estimate does not know. A trial of more than %d s is ended without a result (dynobench.trials.timeout); timeCapSeconds ends the steps before, and keeps what they did."
                .formatted(limits.timeout().toSeconds()))
        : Optional.empty();
  }

  private Estimate.Load load(Plan plan, Device device, long trials) {
    double longer = meter.longer(device.node(), device.id(), plan.workload(), plan.profile());
    return new Estimate.Load(
        device.node(), device.kind() == Device.Kind.CPU, trials * plan.forks() * longer);
  }

  private static Preview.Refused refused(Point point, String why) {
    return new Preview.Refused(
        point.model().id(),
        point.engine(),
        point.device().id(),
        point.precision().id(),
        point.batchSize(),
        point.streams(),
        point.threads(),
        point.arrivalRate(),
        FailureReason.UNSUPPORTED.name(),
        why);
  }
}
