package io.dynobench.results;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The store on the default database: an H2 file, with the URL that users get. */
class H2StoreIT extends StoreContract {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path dataDir;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> dataDir.toString());
  }
}
