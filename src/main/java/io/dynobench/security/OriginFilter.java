package io.dynobench.security;

import io.dynobench.problem.ApiRequests;
import io.dynobench.problem.ProblemException;
import io.dynobench.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests under foreign names and from foreign pages, before anything else looks at them.
 */
final class OriginFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final KnownHosts hosts;
  private final ProblemWriter problems;

  OriginFilter(KnownHosts hosts, ProblemWriter problems) {
    this.hosts = hosts;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ProblemException> refusal = refusal(request);
    if (refusal.isPresent()) {
      problems.write(request, response, refusal.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<ProblemException> refusal(HttpServletRequest request) {
    // The header as it came: forwarding headers, which any page can send, may change the server
    // name.
    String header = request.getHeader(HttpHeaders.HOST);
    String host = header == null ? request.getServerName() : header;
    if (!hosts.contains(host)) {
      return forbidden(
          "HOST_NOT_ALLOWED",
          "This service does not answer to this host name; add it to dynobench.security.allowed-hosts.");
    }
    boolean changes = !READING.contains(request.getMethod());
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if ((changes || ApiRequests.matches(request)) && origin != null && !hosts.isOwn(origin, host)) {
      return forbidden("ORIGIN_NOT_ALLOWED", "Pages of another origin cannot use this service.");
    }
    if (changes && isForeign(request.getHeader("Sec-Fetch-Site"))) {
      return forbidden("ORIGIN_NOT_ALLOWED", "Pages of another site cannot use this service.");
    }
    return Optional.empty();
  }

  /** Older browsers do not send the header; {@code none} is the user's own doing. */
  private static boolean isForeign(@Nullable String fetchSite) {
    return "cross-site".equals(fetchSite) || "same-site".equals(fetchSite);
  }

  private static Optional<ProblemException> forbidden(String code, String detail) {
    return Optional.of(new ProblemException(HttpStatus.FORBIDDEN, code, detail));
  }
}
