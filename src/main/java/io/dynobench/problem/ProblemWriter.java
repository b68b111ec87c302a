package io.dynobench.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with problem+json whatever the client accepts: a client that asked for CSV must still
 * learn what went wrong. Filters use it too, where no exception handler reaches.
 */
public class ProblemWriter {

  private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Sends the refusal; an answer that is already on its way is left alone. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemException refusal)
      throws IOException {
    if (response.isCommitted()) {
      log.debug("Too late to answer {} with {}", request.getRequestURI(), refusal.code());
      return;
    }
    byte[] body = json.writeValueAsBytes(Problem.of(refusal, ApiRequests.path(request)));
    response.resetBuffer();
    response.setStatus(refusal.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", null);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
