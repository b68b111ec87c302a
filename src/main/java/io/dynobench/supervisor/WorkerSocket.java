package io.dynobench.supervisor;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * Where one worker reports: a Unix domain socket in a folder that nobody else can enter. The folder
 * is the worker's home, too, and goes away with everything in it.
 *
 * @param token that the worker must know
 */
record WorkerSocket(Path folder, Path path, String token, ServerSocketChannel server)
    implements Closeable {

  /** Of the socket in its folder. */
  static final String NAME = "s";

  static final String PREFIX = "dynobench-";

  /** Linux allows 108 bytes, macOS 104. */
  private static final int MAX_PATH = 100;

  private static final SecureRandom RANDOM = new SecureRandom();

  static WorkerSocket open() throws IOException {
    Path folder = Files.createTempDirectory(PREFIX); // mode 0700
    Path path = folder.resolve(NAME);
    if (path.toString().length() > MAX_PATH) {
      Files.delete(folder);
      folder = Files.createTempDirectory(Path.of("/tmp"), PREFIX);
      path = folder.resolve(NAME);
    }
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    byte[] token = new byte[16];
    RANDOM.nextBytes(token);
    return new WorkerSocket(folder, path, HexFormat.of().formatHex(token), server);
  }

  @Override
  public void close() throws IOException {
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
