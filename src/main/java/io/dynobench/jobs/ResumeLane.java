package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.supervisor.TrialProperties;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks after trials that a lane left running: a lane that begins its turn runs nothing, so their
 * server has died. They are queued again, but not for ever: a trial that takes its node down with
 * it would do so each time.
 */
@Component
class ResumeLane {

  private static final Logger log = LoggerFactory.getLogger(ResumeLane.class);

  private final TrialStore trials;
  private final EndTrial end;
  private final JobEvents events;
  private final TrialProperties properties;
  private final Clock clock;

  ResumeLane(
      TrialStore trials, EndTrial end, JobEvents events, TrialProperties properties, Clock clock) {
    this.trials = trials;
    this.end = end;
    this.events = events;
    this.properties = properties;
    this.clock = clock;
  }

  void resume(String node, String device) {
    for (TrialRow trial : trials.running(node, device)) {
      if (trial.attempt() < properties.maxAttempts()) {
        log.info(
            "Trial {} was interrupted in attempt {}; queued again", trial.id(), trial.attempt());
        end.requeue(trial, trial.attempt(), clock.instant());
      } else {
        String detail =
            "Its node went away in the middle of it %d times.".formatted(trial.attempt());
        end.end(trial, TrialEnd.failed(FailureReason.NODE_LOST, detail), clock.instant());
      }
      events.changed(trial.jobId(), List.of(trial.id()));
    }
  }
}
