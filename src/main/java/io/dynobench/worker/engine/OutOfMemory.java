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
          "std::bad_alloc");

  private OutOfMemory() {}

  /**
   * Looks through the whole message of every cause: TorchScript puts its own trace before the words
   * that matter.
   */
  public static boolean in(@Nullable Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError || said(each.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static boolean said(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}
