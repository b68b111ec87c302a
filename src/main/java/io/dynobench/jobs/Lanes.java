package io.dynobench.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the lanes of this node's devices, and wakes them when there is work. */
@Component
class Lanes {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final Scheduler scheduler;
  private final CustomTask<Void> lane;
  private final DeviceRegistry registry;
  private final TrialStore trials;
  private final RunningTrials running;
  private final Clock clock;
  private volatile boolean open;

  Lanes(
      Scheduler scheduler,
      CustomTask<Void> lane,
      DeviceRegistry registry,
      TrialStore trials,
      RunningTrials running,
      Clock clock) {
    this.scheduler = scheduler;
    this.lane = lane;
    this.registry = registry;
    this.trials = trials;
    this.running = running;
    this.clock = clock;
  }

  /** A device that is gone gets its lane too when trials wait for it: they must end somehow. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void open() {
    Set<String> devices = new TreeSet<>(trials.awaitedDevices(registry.node()));
    registry.here().stream().filter(Device::usable).map(Device::id).forEach(devices::add);
    devices.forEach(this::open);
    open = true;
    log.info("Lanes are open on {}: {}", registry.node(), String.join(", ", devices));
  }

  boolean areOpen() {
    return open && !running.isClosing() && scheduler.getSchedulerState().isStarted();
  }

  /**
   * Gives the lanes of this node that a job's trials wait for their turn now; lanes of other nodes
   * find their work by polling. Must be called after the work is committed. A lane that is just
   * going to rest may miss the call; it looks again after {@code dynobench.lanes.poll}.
   */
  void wake(UUID jobId) {
    trials.awaitedDevices(registry.node(), jobId).forEach(this::wake);
  }

  private void open(String device) {
    if (!scheduler.scheduleIfNotExists(lane.instance(device), clock.instant())) {
      wake(device);
    }
  }

  private void wake(String device) {
    try {
      TaskInstance<Void> instance = lane.instance(device);
      if (!scheduler.scheduleIfNotExists(instance, clock.instant())) {
        scheduler.reschedule(instance, clock.instant());
      }
    } catch (DbSchedulerException e) {
      // It has its turn already, or someone else woke it in the same moment: it looks for work.
      log.debug("The lane of {} is awake", device, e);
    }
  }
}
