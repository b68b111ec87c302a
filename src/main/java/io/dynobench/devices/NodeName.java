package io.dynobench.devices;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine is called in results and lanes. */
final class NodeName {

  private static final int LONGEST = 200;

  private NodeName() {}

  /**
   * @param configured may be empty
   */
  static String of(String configured) {
    String name = configured.isBlank() ? hostName() : configured.strip();
    if (name.length() > LONGEST) {
      throw new IllegalStateException(
          "dynobench.node must not have more than %d characters".formatted(LONGEST));
    }
    return name;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A machine whose own name does not resolve; its name still stands in the message.
      String told = System.getenv("HOSTNAME");
      return told == null || told.isBlank() ? "localhost" : told;
    }
  }
}
