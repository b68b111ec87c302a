package io.dynobench.testing;

import io.dynobench.models.ModelNames;
import io.dynobench.models.Platforms;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The part of the server that stores and answers: no devices, no lanes, no workers, and of the
 * models only those of the zoo. Deliberately no {@code @Configuration}, so that a scan of the whole
 * application passes it by.
 */
@EnableAutoConfiguration
@EntityScan("io.dynobench.results")
@ComponentScan(
    basePackages = "io.dynobench",
    useDefaultFilters = true,
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "io\\.dynobench\\.(?!results\\.|charts\\.|problem\\.|ClockConfiguration"
                    + "|models\\.(ModelCatalogue|ZooModels|NetworkFiles|ArtifactCache)$).*"))
public final class StoreApplication {

  private StoreApplication() {}

  @Bean
  static Platforms platforms() {
    return Platforms.published();
  }

  @Bean
  static ModelNames modelNames() {
    return ModelNames.published();
  }
}
