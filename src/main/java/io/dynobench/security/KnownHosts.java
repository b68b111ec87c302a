package io.dynobench.security;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names under which this service may be addressed. A page elsewhere can point its own name at
 * 127.0.0.1 (DNS rebinding) and would then count as the same site; it cannot choose another name.
 */
final class KnownHosts {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts;
  private final String publicOrigin;

  /**
   * @param bound the address the server listens on; null or a wildcard names nothing
   * @param publicUrl where others reach this service; may be empty
   */
  KnownHosts(Collection<String> allowed, @Nullable InetAddress bound, String publicUrl) {
    URI open = URI.create(publicUrl.strip());
    this.publicOrigin = open.getHost() == null ? "" : origin(open);
    this.hosts =
        Stream.of(
                LOOPBACK.stream(),
                allowed.stream(),
                Stream.ofNullable(open.getHost()),
                Stream.ofNullable(bound)
                    .filter(address -> !address.isAnyLocalAddress())
                    .map(KnownHosts::literal))
            .flatMap(names -> names)
            .map(KnownHosts::withoutPort)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param host a Host header, with or without port
   */
  boolean contains(String host) {
    return hosts.contains(withoutPort(host));
  }

  /**
   * Whether a page of this origin was served by this service.
   *
   * @param origin an Origin header
   * @param host the Host header of the same request
   */
  boolean isOwn(String origin, String host) {
    String page = origin.strip().toLowerCase(Locale.ROOT);
    return page.equals("http://" + host.toLowerCase(Locale.ROOT))
        || page.equals("https://" + host.toLowerCase(Locale.ROOT))
        || (!publicOrigin.isEmpty() && page.equals(publicOrigin));
  }

  private static String origin(URI address) {
    return (address.getScheme() + "://" + address.getAuthority()).toLowerCase(Locale.ROOT);
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    return text.contains(":") ? "[" + text + "]" : text;
  }

  private static String withoutPort(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    int port = name.lastIndexOf(':');
    // In [::1] the colons belong to the address.
    String bare = port > name.lastIndexOf(']') ? name.substring(0, port) : name;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
