package io.dynobench.worker.engine;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * ONNX Runtime's libraries, unpacked once. By itself it unpacks them, 28 MB, into the folder for
 * temporary files of every process anew.
 *
 * @param folder that holds them
 */
record OnnxRuntimeLibraries(Path folder) {

  private static final List<String> NAMES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

  /** The build of the packaged libraries: name, version and platform. */
  static String build() {
    String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    return "onnxruntime-%s-%s".formatted(Objects.requireNonNullElse(version, "any"), platform());
  }

  static OnnxRuntimeLibraries in(NativeCache cache) {
    return new OnnxRuntimeLibraries(cache.folder().resolve(build()));
  }

  /**
   * Writes what is not there yet, and tells ONNX Runtime to load it from there.
   *
   * @throws IOException when they cannot be written, or there are none for this machine
   */
  void use() throws IOException {
    Files.createDirectories(folder);
    for (String name : NAMES) {
      Path library = folder.resolve(name);
      if (!Files.exists(library)) {
        unpack(name, library);
      }
    }
    System.setProperty("onnxruntime.native.path", folder.toString());
  }

  /** Another process sees a library only when it is complete. */
  private void unpack(String name, Path library) throws IOException {
    Path part = Files.createTempFile(folder, name, ".part");
    try (InputStream packed =
        OrtEnvironment.class.getResourceAsStream("native/%s/%s".formatted(platform(), name))) {
      if (packed == null) {
        throw new IOException("no %s is packaged for %s".formatted(name, platform()));
      }
      Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** As ONNX Runtime names platforms. */
  private static String platform() {
    String architecture = System.getProperty("os.arch");
    return "linux-" + (architecture.equals("amd64") ? "x64" : architecture);
  }
}
