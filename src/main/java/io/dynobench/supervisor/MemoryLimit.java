package io.dynobench.supervisor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps a process's private memory below a limit ({@code RLIMIT_DATA}, what Linux shows as {@code
 * VmData}): the heap of the C library, anonymous mappings and threads' stacks, all from its start,
 * whether touched or not. Who asks for more is told so by the allocator; nobody is killed.
 *
 * <p>A control group would count what is touched and kill without a word; making one takes rights
 * that a server seldom has.
 */
final class MemoryLimit {

  /** Of util-linux. It sets the limit and becomes the command, with the same process id. */
  private static final String PROGRAM = "prlimit";

  private MemoryLimit() {}

  /**
   * What to put before a command.
   *
   * @param environment of this JVM, whose path is searched
   * @throws UnsupportedOperationException where there is no such program, with words for users
   */
  static List<String> prefix(int limitMib, Map<String, String> environment) {
    Path program =
        find(environment)
            .orElseThrow(
                () ->
                    new UnsupportedOperationException(
                        ("A worker's memory is limited by %s, which is not there: it is part of"
                                + " util-linux (on Debian: apt install util-linux) and needs Linux.")
                            .formatted(PROGRAM)));
    return List.of(program.toString(), "--data=" + ((long) limitMib << 20), "--");
  }

  private static Optional<Path> find(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
