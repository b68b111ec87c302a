package io.dynobench.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTests {

  private final Path folder;
  private final Instant later = Instant.now().plus(Duration.ofMinutes(5));

  LeftoversTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void areFoldersWhoseSocketRefusesAConnection() throws IOException {
    Path dead = Files.createDirectory(folder.resolve("dynobench-1"));
    listen(dead).close();
    Files.writeString(dead.resolve("libjna.so"), "unpacked by the worker");

    Leftovers.sweep(folder, later);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void areNotFoldersOfServersThatLive() throws IOException {
    Path alive = Files.createDirectory(folder.resolve("dynobench-2"));
    try (var server = listen(alive)) {
      Leftovers.sweep(folder, later);

      assertThat(server.isOpen()).isTrue();
      assertThat(alive.resolve("s")).exists();
    }
  }

  @Test
  void areNotFoldersThatAreJustBeingMade() throws IOException {
    Path young = Files.createDirectory(folder.resolve("dynobench-3"));
    listen(young).close();

    Leftovers.sweep(folder, Instant.now());

    assertThat(young.resolve("s")).exists();
  }

  @Test
  void areNotFoldersOfOthers() throws IOException {
    Path similar = Files.createDirectory(folder.resolve("dynobench-data"));
    Files.writeString(similar.resolve("results"), "precious");
    Path other = Files.createDirectory(folder.resolve("other-1"));
    listen(other).close();

    Leftovers.sweep(folder, later);

    assertThat(similar.resolve("results")).exists();
    assertThat(other.resolve("s")).exists();
  }

  private static ServerSocketChannel listen(Path folder) throws IOException {
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    return server;
  }
}
