package io.dynobench.jobs;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when this node runs trials: from the opening of its lanes until the shutdown begins. */
@Component("lanesHealthIndicator")
class LanesHealth implements HealthIndicator {

  private final Lanes lanes;

  LanesHealth(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public Health health() {
    return lanes.areOpen() ? Health.up().build() : Health.outOfService().build();
  }
}
