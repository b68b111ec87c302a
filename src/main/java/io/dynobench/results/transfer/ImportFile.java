package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that can be read from its beginning more than once.
 *
 * @param name as the client calls it, without folders
 * @param received when it arrived here
 * @param content opens it
 */
record ImportFile(String name, Instant received, Content content) {

  /** Opens the file anew; whoever opens it closes it. */
  interface Content {

    InputStream open() throws IOException;
  }

  static String plainName(@Nullable String name) {
    String plain =
        name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return plain.isBlank() ? "file" : plain.substring(0, Math.min(plain.length(), 255));
  }
}
