package io.dynobench.devices;

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
      case HOST -> missingOnHost(engines.pytorch().libraryPath().strip());
      case DOWNLOAD -> null;
    };
  }

  private static @Nullable String missingOnHost(String libraryPath) {
    if (libraryPath.isEmpty()) {
      return "dynobench.engines.cuda is host, and dynobench.engines.pytorch.library-path is not set. "
          + "It must name the torch/lib folder of the installed PyTorch.";
    }
    try {
      if (Files.isDirectory(Path.of(libraryPath))) {
        return null;
      }
    } catch (InvalidPathException e) {
      // Falls through: such a path cannot exist.
    }
    return "dynobench.engines.pytorch.library-path is %s, and there is no such folder."
        .formatted(libraryPath);
  }
}
