package io.dynobench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a strict content security policy. A template gives its inline scripts the nonce in the
 * request attribute {@code cspNonce}; nothing else inline runs.
 */
final class ContentPolicyFilter extends OncePerRequestFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-%s'; style-src %s; img-src 'self' data: blob:; "
          + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = Secrets.nonce();
    request.setAttribute("cspNonce", nonce);
    response.setHeader(
        "Content-Security-Policy", POLICY.formatted(nonce, styles(request.getRequestURI())));
    chain.doFilter(request, response);
  }

  /** Swagger UI sets styles inline; only its own pages may. */
  private static String styles(String path) {
    return path.startsWith("/swagger-ui/") ? "'self' 'unsafe-inline'" : "'self'";
  }
}
