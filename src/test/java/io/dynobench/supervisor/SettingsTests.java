package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class SettingsTests {

  private final Path folder;
  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  SettingsTests(@TempDir Path folder) {
    this.folder = folder;
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"0B", "1B", "5GB"})
  void wantALogLimitThatCanBeKept(String limit) {
    context
        .withPropertyValues("dynobench.trials.log-limit=" + limit)
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("dynobench.trials.log-limit must lie between"));
  }

  @Test
  void wantAHeapThatHoldsTheSamples() {
    context
        .withUserConfiguration(LocalWorkerSupervisor.class)
        .withBean(Clock.class, Clock::systemUTC)
        .withPropertyValues(
            "dynobench.data-dir=" + folder, "dynobench.trials.max-samples=100000000")
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("dynobench.worker.heap of 512 MB", "6168 MB")
                    .hasMessageContaining("dynobench.trials.max-samples"));
  }

  @Test
  void haveAHeapThatHoldsTheSamplesByDefault() {
    context
        .withUserConfiguration(LocalWorkerSupervisor.class)
        .withBean(Clock.class, Clock::systemUTC)
        .withPropertyValues("dynobench.data-dir=" + folder)
        .run(it -> assertThat(it).hasNotFailed());
  }

  @EnableConfigurationProperties({
    WorkerProperties.class,
    TrialProperties.class,
    EngineProperties.class
  })
  static class Settings {}
}
