package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.testing.Full;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of many rows takes no more memory than one of a few. */
class LargeImportIT {

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  Path folder;

  @Full
  @Test
  void importsAHundredThousandRowsInAHeapOf256MiB() throws IOException, InterruptedException {
    imports(100_000);
  }

  private void imports(int rows) throws IOException, InterruptedException {
    Path file = folder.resolve("large.csv");
    write(file, rows);
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                file.toString(),
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(Files.readString(output))
        .contains("stored %d, known 0, heap 256 MiB".formatted(rows));
    assertThat(process.exitValue()).isZero();
  }

  private static void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "model,device,precision,batch,throughput,latency_ms,top1,power_w,params_m,comment\n");
      for (int i = 0; i < rows; i++) {
        double throughput = 100 + i * 0.01;
        out.write(
            String.format(
                Locale.ROOT,
                "network-%d,Board %d,fp16,%d,%.4f,%.4f,%.3f,%.2f,25.6,a remark on row %d%n",
                i % 500,
                i % 40,
                8,
                throughput,
                8000 / throughput,
                60 + i % 20 * 1.0,
                5 + i % 10 * 0.5,
                i));
      }
    }
  }
}
