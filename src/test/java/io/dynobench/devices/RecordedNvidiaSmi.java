package io.dynobench.devices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Programs that answer as {@code nvidia-smi} did on other machines; for {@code
 * dynobench.devices.nvidia-smi} together with {@code dynobench.devices.nvml=false}.
 */
public final class RecordedNvidiaSmi {

  /** The UUIDs of the two GPUs, in their order. */
  public static final String FIRST = "GPU-3f1c2a8e-6d0b-4f6e-9a37-1b2c3d4e5f60";

  public static final String SECOND = "GPU-a94e0c51-27d3-4b18-8c62-7f6e5d4c3b2a";

  private RecordedNvidiaSmi() {}

  /** An executable that shows two GPUs of 81559 MiB. */
  public static Path withTwoGpus() {
    return executable("nvidia-smi-two-gpus");
  }

  static Path executable(String resource) {
    try {
      Path program = Files.createTempFile("nvidia-smi", "");
      program.toFile().deleteOnExit();
      Files.writeString(program, text(resource));
      if (!program.toFile().setExecutable(true)) {
        throw new IOException("cannot be made executable: " + program);
      }
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String resource) {
    try (InputStream stream = RecordedNvidiaSmi.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream, resource).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
