package io.dynobench.supervisor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Folders of workers whose server was killed before it could delete them. */
final class Leftovers {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  /** A socket that is being made refuses connections for a moment, too. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private Leftovers() {}

  /** Deletes those of this user that nobody listens in any more; what fails is only logged. */
  static void sweep(Path folder, Instant now) {
    try {
      Path probe = Files.createTempDirectory(folder, WorkerSocket.PREFIX);
      UserPrincipal self = Files.getOwner(probe);
      Files.delete(probe);
      for (Path candidate : candidates(folder)) {
        sweepOne(candidate, self, now);
      }
    } catch (IOException e) {
      log.warn("Could not look for folders of former workers in {}", folder, e);
    }
  }

  private static List<Path> candidates(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(WorkerSocket.PREFIX))
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .toList();
    }
  }

  private static void sweepOne(Path candidate, UserPrincipal self, Instant now) {
    try {
      Instant changed = Files.getLastModifiedTime(candidate).toInstant();
      if (Files.getOwner(candidate, LinkOption.NOFOLLOW_LINKS).equals(self)
          && changed.isBefore(now.minus(YOUNG))
          && abandoned(candidate.resolve(WorkerSocket.NAME))) {
        FileSystemUtils.deleteRecursively(candidate);
      }
    } catch (IOException e) {
      log.debug("Left {} alone", candidate, e);
    }
  }

  /** A socket without a process behind it refuses; a folder without a socket is not a worker's. */
  private static boolean abandoned(Path socket) throws IOException {
    if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var call = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }
}
