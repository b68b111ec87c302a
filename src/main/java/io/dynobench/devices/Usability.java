package io.dynobench.devices;

import io.dynobench.supervisor.EngineProperties;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says which step is missing before an engine can use a GPU of this node. */
final class Usability {

  private final EngineProperties engines;

  Usability(EngineProperties engines) {
    this.engines = engines;
  }

  /** Null when nothing is missing. */
  @Nullable String missing(Gpu gpu) {
    if (gpu.uuid() == null) {
      return "The driver does not tell the UUID of this GPU, so that no worker can be bound to it.";
    }
    return switch (engines.cuda()) {
      case OFF ->
          "dynobench.engines.cuda is off. Set it to download (DJL fetches PyTorch for CUDA) or to host "
              + "(use the PyTorch that is installed here).";
      case HOST -> missingOnHost(engines.pytorch());
      case DOWNLOAD -> null;
    };
  }

  private static @Nullable String missingOnHost(EngineProperties.PyTorch pytorch) {
    String libraryPath = pytorch.libraryPath().strip();
    if (libraryPath.isEmpty()) {
      return notSet("library-path", "name the torch/lib folder of the installed PyTorch");
    }
    if (!isFolder(libraryPath)) {
      return "dynobench.engines.pytorch.library-path is %s, and there is no such folder."
          .formatted(libraryPath);
    }
    if (pytorch.version().isBlank()) {
      return notSet("version", "be the version of the installed PyTorch, for example 2.7.1");
    }
    if (pytorch.flavor().isBlank()) {
      return notSet("flavor", "name the CUDA of the installed PyTorch, for example cu128");
    }
    return null;
  }

  private static String notSet(String setting, String duty) {
    return "dynobench.engines.cuda is host, and dynobench.engines.pytorch.%s is not set. It must %s."
        .formatted(setting, duty);
  }

  private static boolean isFolder(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return false; // such a path cannot exist
    }
  }
}
