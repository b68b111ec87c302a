package io.dynobench.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the trials are that run on this node right now; never more than a report. */
@Component
class LiveProgress {

  private final Map<UUID, Live> trials = new ConcurrentHashMap<>();

  /**
   * What a worker says of itself.
   *
   * @param phase {@code load}, {@code warm-up} or {@code measure}
   * @param fraction of the whole trial, 0 to 1
   * @param throughput of the last window, samples/s; null before there is one
   */
  record Report(String phase, double fraction, @Nullable Double throughput) {}

  private record Live(UUID jobId, String device, Report report) {}

  void report(TrialRow trial, Report report) {
    trials.put(trial.id(), new Live(trial.jobId(), trial.spec().device(), report));
  }

  void forget(UUID trialId) {
    trials.remove(trialId);
  }

  Optional<Report> of(UUID trialId) {
    return Optional.ofNullable(trials.get(trialId)).map(Live::report);
  }

  /** The fraction of a job's trial that runs in a lane of this node; 0 when none does. */
  double fraction(UUID jobId, String device) {
    return trials.values().stream()
        .filter(live -> live.jobId().equals(jobId) && live.device().equals(device))
        .mapToDouble(live -> Math.min(1, Math.max(0, live.report().fraction())))
        .max()
        .orElse(0);
  }
}
