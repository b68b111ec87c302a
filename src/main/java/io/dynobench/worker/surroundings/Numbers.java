package io.dynobench.worker.surroundings;

import java.io.IOException;

/** Numbers in files of the kernel. */
final class Numbers {

  private Numbers() {}

  static long whole(String word, String file) throws IOException {
    try {
      return Long.parseLong(word.strip());
    } catch (NumberFormatException e) {
      throw new IOException("%s has '%s' for a number".formatted(file, word), e);
    }
  }

  static double decimal(String word, String file) throws IOException {
    try {
      return Double.parseDouble(word.strip());
    } catch (NumberFormatException e) {
      throw new IOException("%s has '%s' for a number".formatted(file, word), e);
    }
  }
}
