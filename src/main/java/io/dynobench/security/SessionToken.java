package io.dynobench.security;

import io.dynobench.problem.ApiRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Where a request has its session's token. The API takes it from the header only: to look for it
 * among the parameters would read an upload of a gigabyte of somebody who may not make one.
 */
final class SessionToken implements CsrfTokenRequestHandler {

  private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    boolean absent =
        ApiRequests.matches(request) && request.getHeader(token.getHeaderName()) == null;
    return absent ? null : masked.resolveCsrfTokenValue(request, token);
  }
}
