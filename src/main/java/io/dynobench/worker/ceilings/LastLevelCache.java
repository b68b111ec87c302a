package io.dynobench.worker.ceilings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The caches that all processors together have on their last level, by Linux's {@code
 * /sys/devices/system/cpu/cpu*}{@code /cache/index*}
 * (Documentation/ABI/testing/sysfs-devices-system-cpu).
 */
final class LastLevelCache {

  private static final Path CPUS = Path.of("/sys/devices/system/cpu");

  private LastLevelCache() {}

  /** Their bytes; nothing where the system does not tell. */
  static OptionalLong bytes() {
    return bytes(CPUS);
  }

  static OptionalLong bytes(Path cpus) {
    TreeMap<Integer, Long> perLevel = new TreeMap<>();
    Set<String> counted = new HashSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(cpus, "cpu[0-9]*")) {
      for (Path cpu : folders) {
        add(cpu.resolve("cache"), counted, perLevel);
      }
    } catch (IOException | RuntimeException e) {
      return OptionalLong.empty(); // no such folder, or another format than the documented one
    }
    return perLevel.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(perLevel.lastEntry().getValue());
  }

  private static void add(Path caches, Set<String> counted, Map<Integer, Long> perLevel)
      throws IOException {
    if (!Files.isDirectory(caches)) {
      return; // a processor that is switched off
    }
    try (DirectoryStream<Path> indices = Files.newDirectoryStream(caches, "index[0-9]*")) {
      for (Path index : indices) {
        int level = Integer.parseInt(read(index, "level"));
        // Processors that share a cache all list it.
        if (!read(index, "type").equals("Instruction")
            && counted.add(level + ":" + read(index, "shared_cpu_list"))) {
          perLevel.merge(level, size(read(index, "size")), Long::sum);
        }
      }
    }
  }

  private static String read(Path index, String file) throws IOException {
    return Files.readString(index.resolve(file)).strip();
  }

  /** As the kernel writes it: {@code 32768K}. */
  private static long size(String text) {
    return Long.parseLong(text.substring(0, text.length() - 1))
        * switch (text.charAt(text.length() - 1)) {
          case 'K' -> 1024;
          case 'M' -> 1024 * 1024;
          default -> throw new NumberFormatException(text);
        };
  }
}
