package io.dynobench.worker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A TorchScript archive as the zip file that it is. */
record WeightsArchive(Path file) {

  /** DJL's native layer has no word for bfloat16, but the archive's list of weights has. */
  boolean holdsBfloat16() {
    try (var zip = new ZipFile(file.toFile())) {
      ZipEntry weights =
          zip.stream()
              .filter(entry -> entry.getName().endsWith("/data.pkl"))
              .findFirst()
              .orElseThrow(() -> new IOException("no data.pkl in " + file));
      byte[] pickle = zip.getInputStream(weights).readAllBytes();
      return new String(pickle, StandardCharsets.ISO_8859_1).contains("torch\nBFloat16Storage\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
