package io.dynobench.worker.engine;

import java.net.UnknownHostException;

/** What lies at the bottom of an exception: engines wrap their own words several times. */
final class RootCause {

  private RootCause() {}

  /** Its message, or its class when it has none. */
  static String of(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof UnknownHostException) {
      return "unknown host " + root.getMessage(); // which is but the name
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
