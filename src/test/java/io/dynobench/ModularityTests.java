package io.dynobench;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** No cycles between the packages, and nobody reaches into another one's sub-packages. */
class ModularityTests {

  @Test
  void theModulesKeepTheirBoundaries() {
    ApplicationModules.of(Dynobench.class).verify();
  }
}
