package io.dynobench.models;

import io.dynobench.testing.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Trained models on the database of installations with many nodes. */
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
class PostgresTrainedModelTableIT extends TrainedModelTableContract {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path dataDir;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> dataDir.toString());
    PostgresServer.register(registry);
  }
}
