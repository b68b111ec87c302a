package io.dynobench.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a lane does each time it is its turn: it runs trials until none waits. */
@Component
class LaneRunner {

  private final DeviceRegistry registry;
  private final TrialStore trials;
  private final ResumeLane resume;
  private final TakeTrial take;
  private final RunTrial run;
  private final HostGate gate;
  private final RunningTrials running;
  private final LanesProperties properties;
  private final Clock clock;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  LaneRunner(
      DeviceRegistry registry,
      TrialStore trials,
      ResumeLane resume,
      TakeTrial take,
      RunTrial run,
      HostGate gate,
      RunningTrials running,
      LanesProperties properties,
      Clock clock) {
    this.registry = registry;
    this.trials = trials;
    this.resume = resume;
    this.take = take;
    this.run = run;
    this.gate = gate;
    this.running = running;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @param device id of the lane's device on this node
   * @return when the lane wants its next turn
   */
  CompletionHandler<Void> run(String device) {
    // A server that was suspended finds its own executions dead and starts them again, while the
    // thread that has the worker is still there. It must not get a second one.
    if (busy.add(device)) {
      try {
        resume.resume(registry.node(), device);
        while (!running.isClosing() && step(device)) {
          // The next trial, if there is one.
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        busy.remove(device);
      }
    }
    return (complete, operations) -> {
      // After a shutdown the next start of this node shall find the lane due.
      Duration pause = running.isClosing() ? Duration.ZERO : properties.poll();
      operations.reschedule(complete, clock.instant().plus(pause));
    };
  }

  /** Runs the next trial; false when none waits, or the server shuts down. */
  private boolean step(String device) throws InterruptedException {
    if (trials.next(registry.node(), device).isEmpty()) {
      return false;
    }
    Device.Kind kind = device.equals("cpu") ? Device.Kind.CPU : Device.Kind.GPU;
    if (!gate.enter(kind, () -> !running.isClosing())) {
      return false;
    }
    try {
      var trial = take.take(registry.node(), device);
      if (trial.isPresent()) {
        run.run(trial.get());
      }
      return trial.isPresent();
    } finally {
      gate.leave(kind);
    }
  }
}
