package io.dynobench.security;

import io.dynobench.problem.ApiRequests;
import io.dynobench.problem.ProblemException;
import io.dynobench.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells who was not let in what to do: programs by a problem, readers by the sign-in page. */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemWriter problems;

  Doorkeeper(ProblemWriter problems) {
    this.problems = problems;
  }

  /** Nobody signed in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (ApiRequests.matches(request)) {
      unauthenticated(request, response, "This needs the API key: Authorization: Bearer <key>.");
    } else {
      response.sendRedirect(request.getContextPath() + "/login");
    }
  }

  /** A request of a session without its token, or of nobody. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    if (!ApiRequests.matches(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
      unauthenticated(request, response, "This needs the API key: Authorization: Bearer <key>.");
    } else if (exception instanceof CsrfException) {
      problems.write(
          request,
          response,
          new ProblemException(
              HttpStatus.FORBIDDEN,
              "CSRF",
              "A signed-in browser must send its CSRF token as X-CSRF-TOKEN; load the page again."));
    } else {
      problems.write(
          request,
          response,
          new ProblemException(HttpStatus.FORBIDDEN, "FORBIDDEN", "This is not allowed."));
    }
  }

  /** A key came and is wrong, or came after too many wrong ones. */
  void refuseKey(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (exception instanceof LockedException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WrongKeys.COST.toSeconds()));
      problems.write(
          request,
          response,
          new ProblemException(
              HttpStatus.TOO_MANY_REQUESTS,
              "TOO_MANY_ATTEMPTS",
              "Too many wrong keys came from this address; wait a moment."));
    } else {
      unauthenticated(request, response, "The API key is wrong; it stands in <data-dir>/api.key.");
    }
  }

  private void unauthenticated(
      HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    problems.write(
        request,
        response,
        new ProblemException(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", detail));
  }
}
