package io.dynobench.worker.engine;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises that memory ran out, by the words that engines and allocators use for it. */
public final class OutOfMemory {

  private static final List<String> WORDS =
      List.of(
          "out of memory", // CUDA, cuDNN, Java
          "can't allocate memory", // PyTorch on a CPU
          "cannot allocate memory", // the C library
          "failed to allocate memory", // ONNX Runtime
          "not enough memory", // PyTorch's allocator
          "failed to map segment", // the loader of shared libraries
          "cannot map zero-fill", // the same
          "std::bad_alloc");

  /**
   * oneDNN says that it failed, and not why. It has described these before, so that what they lack
   * now is memory, most likely: they count where a limit is reached.
   */
  private static final List<String> SUSPICIOUS =
      List.of(
          "could not create a primitive",
          "could not execute a primitive",
          "could not create a memory");

  private OutOfMemory() {}

  /**
   * Looks through the whole message of every cause: TorchScript puts its own trace before the words
   * that matter.
   */
  public static boolean in(@Nullable Throwable thrown) {
    return in(thrown, PrivateMemory.ofThisProcess());
  }

  static boolean in(@Nullable Throwable thrown, PrivateMemory limit) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError
          || said(each.getMessage(), WORDS)
          || (said(each.getMessage(), SUSPICIOUS) && limit.wasShort())) {
        return true;
      }
    }
    return false;
  }

  private static boolean said(@Nullable String message, List<String> words) {
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
