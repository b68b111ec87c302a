package io.dynobench.worker.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The folder where engines unpack their libraries, hundreds of megabytes, once. Workers that start
 * at the same time wait for the one that unpacks.
 */
record NativeCache(Path folder) {

  /** The folder that DJL uses, too. */
  static NativeCache fromEnvironment() {
    String folder = System.getenv("DJL_CACHE_DIR");
    return new NativeCache(
        folder == null ? Path.of(System.getProperty("user.home"), ".djl.ai") : Path.of(folder));
  }

  /**
   * Loads an engine, alone if it was not loaded from this folder before.
   *
   * @param build of the engine: its name, version and flavour, as another one unpacks anew
   * @throws IOException when the folder cannot be written
   */
  void load(String build, Runnable engine) throws IOException {
    Path unpacked = folder.resolve(build.toLowerCase(Locale.ROOT) + ".unpacked");
    if (Files.exists(unpacked)) {
      engine.run();
      return;
    }
    Files.createDirectories(folder);
    try (var channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      engine.run();
      Files.writeString(unpacked, "");
    }
  }
}
