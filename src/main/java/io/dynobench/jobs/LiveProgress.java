package io.dynobench.jobs;

import io.dynobench.protocol.Message;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the trials are that run on this node right now; never more than a report. */
@Component
class LiveProgress {

  private final Map<UUID, Live> trials = new ConcurrentHashMap<>();

  /** The last report of one running trial. */
  record Live(UUID jobId, String device, Message.Progress progress) {}

  void report(TrialRow trial, Message.Progress progress) {
    trials.put(trial.id(), new Live(trial.jobId(), trial.spec().device(), progress));
  }

  void forget(UUID trialId) {
    trials.remove(trialId);
  }

  Optional<Message.Progress> of(UUID trialId) {
    return Optional.ofNullable(trials.get(trialId)).map(Live::progress);
  }

  /** The fraction of a job's trial that runs in a lane of this node; 0 when none does. */
  double fraction(UUID jobId, String device) {
    return trials.values().stream()
        .filter(live -> live.jobId().equals(jobId) && live.device().equals(device))
        .mapToDouble(live -> Math.min(1, Math.max(0, live.progress().fraction())))
        .max()
        .orElse(0);
  }
}
