package io.dynobench.security;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may do what, and under which names this service answers.
 *
 * @param publicRead whether reading needs no key; null leaves it to the address
 * @param allowedHosts host names besides the loopback's
 */
@ConfigurationProperties("dynobench.security")
record AccessProperties(@Nullable Boolean publicRead, List<String> allowedHosts) {

  /**
   * What only this machine can reach may be read by all who can.
   *
   * @param bound where the service listens; null for every address
   */
  boolean readsArePublic(@Nullable InetAddress bound) {
    return publicRead != null ? publicRead : bound != null && bound.isLoopbackAddress();
  }
}
