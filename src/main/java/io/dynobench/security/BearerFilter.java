package io.dynobench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Authorization: Bearer <key>}. It lets a request in for itself only, without a
 * session, and therefore needs no CSRF token: no other site can make a browser send this header.
 */
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final KeyCheck check;
  private final Doorkeeper doorkeeper;

  BearerFilter(KeyCheck check, Doorkeeper doorkeeper) {
    this.check = check;
    this.doorkeeper = doorkeeper;
  }

  static boolean isPresented(HttpServletRequest request) {
    return key(request) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = key(request);
    if (key == null) {
      chain.doFilter(request, response);
      return;
    }
    var candidate = UsernamePasswordAuthenticationToken.unauthenticated("operator", key);
    candidate.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
    try {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(check.authenticate(candidate));
      SecurityContextHolder.setContext(context);
    } catch (AuthenticationException e) {
      doorkeeper.refuseKey(request, response, e);
      return;
    }
    chain.doFilter(request, response);
  }

  private static @Nullable String key(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length())
        : null;
  }
}
