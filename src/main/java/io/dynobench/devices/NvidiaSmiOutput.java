package io.dynobench.devices;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code nvidia-smi --query-gpu=index,name,uuid,memory.total,driver_version
 * --format=csv,noheader,nounits} prints: a line per GPU, fields separated by comma and blank,
 * memory in MiB, {@code [N/A]} and the like where the driver does not know.
 */
final class NvidiaSmiOutput {

  static final List<String> ARGUMENTS =
      List.of(
          "--query-gpu=index,name,uuid,memory.total,driver_version",
          "--format=csv,noheader,nounits");

  private static final int FIELDS = 5;

  private NvidiaSmiOutput() {}

  static GpuProbe.Answer read(int exitCode, String output) {
    if (output.contains("No devices were found")) {
      return new GpuProbe.Answer.Found(List.of());
    }
    if (exitCode != 0) {
      return new GpuProbe.Answer.Failed(
          "nvidia-smi ended with %d: %s".formatted(exitCode, firstLine(output)));
    }
    List<Gpu> gpus = new ArrayList<>();
    for (String line : output.lines().filter(each -> !each.isBlank()).toList()) {
      Gpu gpu = gpu(line);
      if (gpu == null) {
        return new GpuProbe.Answer.Failed("nvidia-smi printed: " + firstLine(line));
      }
      gpus.add(gpu);
    }
    return new GpuProbe.Answer.Found(gpus);
  }

  private static @Nullable Gpu gpu(String line) {
    String[] fields = line.strip().split("\\s*,\\s*", -1);
    if (fields.length != FIELDS || !fields[0].matches("\\d{1,4}")) {
      return null;
    }
    String memory = known(fields[3]);
    if (memory != null && !memory.matches("\\d{1,12}")) {
      return null;
    }
    return new Gpu(
        Integer.parseInt(fields[0]),
        fields[1],
        known(fields[2]),
        memory == null ? null : Long.valueOf(memory),
        known(fields[4]));
  }

  /** The driver writes {@code [N/A]}, {@code [Not Supported]}, {@code [Unknown Error]} for null. */
  private static @Nullable String known(String field) {
    return field.isEmpty() || field.startsWith("[") || field.equals("N/A") ? null : field;
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("nothing").strip();
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }
}
