package io.dynobench.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dynobench.devices.DeviceRegistry;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One db-scheduler task per node, one execution of it per device. The node stands in the task's
 * name, because a scheduler leaves alone what it does not know by name: only the node that a device
 * is attached to runs its lane.
 */
@Configuration(proxyBeanMethods = false)
class LaneConfiguration {

  @Bean
  CustomTask<Void> lane(DeviceRegistry registry, LaneRunner runner, LanesProperties properties) {
    return Tasks.custom("lane:" + registry.node(), Void.class)
        .onFailureReschedule(FixedDelay.of(properties.poll()))
        .onDeadExecutionRevive()
        .execute((lane, context) -> runner.run(lane.getId()));
  }

  @Bean
  DbSchedulerCustomizer schedulerIsNamedAfterItsNode(DeviceRegistry registry) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(registry.node()));
      }
    };
  }
}
