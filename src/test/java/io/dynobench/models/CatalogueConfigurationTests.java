package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.models.catalogue.CatalogueFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

class CatalogueConfigurationTests {

  private static final String PLATFORM =
      "platforms: [{name: %s, maker: Me, source: me, peakTops: {fp32: %s}, bandwidthGBs: 1}]\n";

  private final Path data;
  private final ApplicationContextRunner server;

  @EnableConfigurationProperties(CatalogueProperties.class)
  static class Settings {}

  CatalogueConfigurationTests(@TempDir Path data) {
    this.data = data;
    this.server =
        new ApplicationContextRunner()
            .withUserConfiguration(CatalogueConfiguration.class, Settings.class)
            .withPropertyValues("dynobench.data-dir=" + data);
  }

  @Test
  void needsNoFile() {
    server.run(
        context ->
            assertThat(context.getBean(Platforms.class).all())
                .hasSameSizeAs(Platforms.published().all()));
  }

  @Test
  void findsTheFileUnderTheDataDirectory() throws IOException {
    Files.createDirectories(data.resolve("catalogue"));
    Files.writeString(data.resolve("catalogue/hardware.yml"), PLATFORM.formatted("Board", 1));

    server.run(context -> assertThat(context.getBean(Platforms.class).named("Board")).isPresent());
  }

  @Test
  void findsTheFileThatIsNamed() throws IOException {
    Path file = Files.writeString(data.resolve("own.yml"), PLATFORM.formatted("Board", 1));

    server
        .withPropertyValues("dynobench.catalogue.hardware=" + file)
        .run(context -> assertThat(context.getBean(Platforms.class).named("Board")).isPresent());
  }

  @Test
  void endsTheStartWithABrokenFileAndSaysWhere() throws IOException {
    Path file = Files.writeString(data.resolve("own.yml"), PLATFORM.formatted("Board", "fast"));

    server
        .withPropertyValues("dynobench.catalogue.hardware=" + file)
        .run(
            context -> {
              assertThat(context).getFailure().hasRootCauseInstanceOf(CatalogueFileException.class);
              assertThat(analysis(Objects.requireNonNull(context.getStartupFailure())))
                  .isEqualTo(
                      "A catalogue file cannot be used: "
                          + file
                          + ", line 1, platforms[0].peakTops.fp32: expected a number, not fast");
            });
  }

  @Test
  void endsTheStartWhenANamedFileIsNotThere() {
    server
        .withPropertyValues("dynobench.catalogue.topologies=" + data.resolve("absent.yml"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(CatalogueFileException.class)
                    .rootCause()
                    .hasMessageContaining("absent.yml: it cannot be read"));
  }

  /** What Spring Boot prints instead of a stack trace. */
  private static String analysis(Throwable failure) {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(
            FailureAnalyzer.class,
            SpringFactoriesLoader.FailureHandler.handleMessage((message, cause) -> {}))
        .stream()
        .map(each -> each.analyze(failure))
        .filter(Objects::nonNull)
        .map(FailureAnalysis::getDescription)
        .findFirst()
        .orElseThrow();
  }
}
