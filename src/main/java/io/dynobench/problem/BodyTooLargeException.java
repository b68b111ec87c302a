package io.dynobench.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Thrown to whoever reads a body beyond its limit. */
class BodyTooLargeException extends IOException {

  private final DataSize limit;

  BodyTooLargeException(DataSize limit) {
    super("The body is larger than " + limit);
    this.limit = limit;
  }

  ProblemException refusal() {
    return new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE,
        "BODY_TOO_LARGE",
        "The body is larger than %d bytes (dynobench.requests.max-body)."
            .formatted(limit.toBytes()));
  }
}
