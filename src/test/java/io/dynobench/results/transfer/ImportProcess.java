package io.dynobench.results.transfer;

import io.dynobench.testing.StoreApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Imports a file, in a process of its own, and prints what came of it. */
final class ImportProcess {

  private ImportProcess() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    try (var context =
        new SpringApplicationBuilder(StoreApplication.class)
            .run(
                "--server.port=0",
                "--dynobench.data-dir=" + args[1],
                "--dynobench.samples.enabled=false",
                "--db-scheduler.enabled=false")) {
      Importer importer = context.getBean(Importer.class);
      ImportReport report =
          importer.run(
              new ImportFile(
                  file.getFileName().toString(), Instant.EPOCH, () -> Files.newInputStream(file)),
              Forms.of("csv", null));
      System.out.printf(
          "stored %d, known %d, heap %d MiB%n",
          report.rowsStored(),
          report.rowsDuplicate(),
          Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }
  }
}
