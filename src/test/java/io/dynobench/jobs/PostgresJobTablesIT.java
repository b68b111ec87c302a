package io.dynobench.jobs;

import io.dynobench.testing.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresJobTablesIT extends JobTablesContract {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path dataDir;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> dataDir.toString());
    PostgresServer.register(registry);
  }
}
