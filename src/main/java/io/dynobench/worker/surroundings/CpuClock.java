package io.dynobench.worker.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The clock of the fastest processor, in MHz: processors that have nothing to do are slow on
 * purpose, and say nothing about those that work.
 */
final class CpuClock {

  private static final String KHZ = "cpufreq/scaling_cur_freq";

  private CpuClock() {}

  static double read(Path root) throws IOException {
    double fastest = fromScaling(root.resolve("sys/devices/system/cpu"));
    if (fastest == 0) {
      fastest = fromCpuInfo(root.resolve("proc/cpuinfo"));
    }
    if (fastest == 0) {
      throw new IOException("neither cpufreq nor /proc/cpuinfo tells a clock");
    }
    return fastest;
  }

  /** 0 when there is no cpufreq. */
  private static double fromScaling(Path processors) throws IOException {
    if (!Files.isDirectory(processors)) {
      return 0;
    }
    double fastest = 0;
    try (var folders = Files.newDirectoryStream(processors, "cpu[0-9]*")) {
      for (Path processor : folders) {
        Path file = processor.resolve(KHZ);
        if (Files.isReadable(file)) {
          fastest = Math.max(fastest, Numbers.whole(Files.readString(file), KHZ) / 1e3);
        }
      }
    }
    return fastest;
  }

  /** 0 when it has no clocks, as on ARM. */
  private static double fromCpuInfo(Path file) throws IOException {
    double fastest = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("cpu MHz")) {
          String value = line.substring(line.indexOf(':') + 1);
          fastest = Math.max(fastest, Numbers.decimal(value, "/proc/cpuinfo"));
        }
      }
      return fastest;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
