package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class SettingsTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void haveTheDocumentedDefaults() {
    context
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .run(
            documented ->
                context.run(
                    bare -> {
                      assertThat(bare.getBean(WorkerProperties.class))
                          .isEqualTo(documented.getBean(WorkerProperties.class));
                      assertThat(bare.getBean(TrialProperties.class))
                          .isEqualTo(documented.getBean(TrialProperties.class));
                      assertThat(bare.getBean(EngineProperties.class))
                          .isEqualTo(documented.getBean(EngineProperties.class));
                    }));
  }

  @Test
  void areReadAsPeopleWriteThem() {
    context
        .withPropertyValues(
            "dynobench.worker.heap=2GB",
            "dynobench.worker.start-timeout=5s",
            "dynobench.engines.cuda=host")
        .run(
            it -> {
              assertThat(it.getBean(WorkerProperties.class).heap())
                  .isEqualTo(DataSize.ofGigabytes(2));
              assertThat(it.getBean(WorkerProperties.class).startTimeout())
                  .isEqualTo(Duration.ofSeconds(5));
              assertThat(it.getBean(EngineProperties.class).cuda())
                  .isEqualTo(EngineProperties.Cuda.HOST);
            });
  }

  @Test
  void areRefusedWhenTheyMakeNoSense() {
    context
        .withPropertyValues("dynobench.trials.max-attempts=0")
        .run(it -> assertThat(it).hasFailed());
  }

  @EnableConfigurationProperties({
    WorkerProperties.class,
    TrialProperties.class,
    EngineProperties.class
  })
  static class Settings {}
}
