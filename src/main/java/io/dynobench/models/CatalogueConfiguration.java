package io.dynobench.models;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the published catalogues at start, so that a broken file is refused then. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  @Bean
  Platforms platforms(CatalogueProperties settings, @Value("${dynobench.data-dir}") Path data) {
    return new Platforms(CatalogueFiles.platforms(settings.hardwareFile(data)));
  }

  @Bean
  ModelNames modelNames(CatalogueProperties settings, @Value("${dynobench.data-dir}") Path data) {
    return ModelNames.extendedBy(settings.topologiesFile(data));
  }
}
