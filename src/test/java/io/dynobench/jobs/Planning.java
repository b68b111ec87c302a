package io.dynobench.jobs;

import io.dynobench.datasets.Datasets;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.models.ModelCatalogue;
import io.dynobench.supervisor.TrialProperties;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** A planner over {@link TestModels} with the default limits, and requests as JSON. */
final class Planning {

  private static final JsonMapper JSON = new JsonMapper();

  private Planning() {}

  static Planner over(DeviceRegistry devices) {
    try (var context =
        new AnnotationConfigApplicationContext(TestModels.class, ModelCatalogue.class)) {
      ModelCatalogue catalogue = context.getBean(ModelCatalogue.class);
      return new Planner(
          catalogue,
          devices,
          new Datasets("", Path.of("target/nowhere"), Clock.systemUTC()),
          new JobsProperties(10_000, 65_536),
          new TrialProperties(
              Duration.ofMinutes(1),
              Duration.ofMinutes(30),
              3,
              DataSize.ofMegabytes(1),
              4_000_000));
    }
  }

  /**
   * @param json with single quotes for double ones
   */
  static JobRequest request(String json) {
    return JobRequestReader.read(JSON.readTree(json.replace('\'', '"')));
  }

  static Plan plan(String json) {
    return over(TestDevices.withGpus()).plan(request(json));
  }
}
