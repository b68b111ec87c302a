package io.dynobench.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a folder of files below a size. Those that were used longest ago go first; the time of a
 * file's last use is its time of modification, so that processes which share the folder know it.
 *
 * @param limitBytes of all files together
 * @param inUse how long after its last use a file may still be open; such a file stays, even if the
 *     limit is exceeded by that
 */
record CacheSpace(long limitBytes, Duration inUse) {

  private record Entry(Path file, Instant used, long bytes) {}

  void markUsed(Path file, Instant now) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(now));
  }

  /**
   * Removes files until the rest is within the limit.
   *
   * @param extensions of the files that may go
   */
  void free(Path folder, Instant now, List<String> extensions) throws IOException {
    List<Entry> entries = entries(folder, extensions);
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    for (Entry entry : entries) {
      if (bytes <= limitBytes || entry.used().isAfter(now.minus(inUse))) {
        return;
      }
      Files.deleteIfExists(entry.file());
      bytes -= entry.bytes();
    }
  }

  /** The one that was used longest ago comes first. */
  private static List<Entry> entries(Path folder, List<String> extensions) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (extensions.stream().anyMatch(file.toString()::endsWith)) {
          add(file, entries);
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::used));
    return entries;
  }

  private static void add(Path file, List<Entry> entries) throws IOException {
    try {
      entries.add(new Entry(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
    } catch (NoSuchFileException removed) {
      // Another process needed the space, too.
    }
  }
}
