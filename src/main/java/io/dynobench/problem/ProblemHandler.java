package io.dynobench.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place where an exception becomes an answer. Requests of programs get problem+json; a
 * page's error goes on to the container, which shows the error page with the {@link Problem} in the
 * request attribute {@code problem}.
 *
 * <p>It imports what it needs, so that a slice test that finds this advice has all of it.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Import({ProblemWriter.class, Refusals.class, StrictJson.class, UploadLimits.class})
class ProblemHandler {

  private final ProblemWriter writer;
  private final Refusals refusals;

  ProblemHandler(ProblemWriter writer, Refusals refusals) {
    this.writer = writer;
    this.refusals = refusals;
  }

  @ExceptionHandler
  void answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
      return; // in the middle of the answer: nobody listens
    }
    ProblemException refusal = refusals.of(exception);
    if (ApiRequests.matches(request)) {
      if (exception instanceof ErrorResponse known) {
        known.getHeaders().forEach((name, values) -> addAll(response, name, values));
      }
      writer.write(request, response, refusal);
    } else if (!response.isCommitted()) {
      request.setAttribute("problem", Problem.of(refusal, ApiRequests.path(request)));
      response.sendError(refusal.status().value(), refusal.getMessage());
    }
  }

  /** The filter chain answers these: it knows how a caller can identify itself. */
  @ExceptionHandler
  void leaveToTheFilterChain(AccessDeniedException exception) {
    throw exception;
  }

  @ExceptionHandler
  void leaveToTheFilterChain(AuthenticationException exception) {
    throw exception;
  }

  /** The client of an event stream has gone, or its stream has reached its age: nobody listens. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
  void nobodyListens() {}

  private static void addAll(HttpServletResponse response, String name, Iterable<String> values) {
    values.forEach(value -> response.addHeader(name, value));
  }
}
