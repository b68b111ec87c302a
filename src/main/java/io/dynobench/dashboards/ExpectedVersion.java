package io.dynobench.dashboards;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which version a client has read before it changes something, so that it does not overwrite what
 * it has not seen.
 *
 * @param etags the header {@code If-Match}; null when it was not sent
 * @param version the one in the body; null when there is none
 */
record ExpectedVersion(@Nullable String etags, @Nullable Long version) {

  private static final String CODE = "STALE_VERSION";

  /** The header {@code ETag} of a version. */
  static String etag(long version) {
    return "\"%d\"".formatted(version);
  }

  /**
   * @throws ProblemException 428 when no version was named
   */
  void require() {
    if (etags == null && version == null) {
      throw new ProblemException(
          HttpStatus.PRECONDITION_REQUIRED,
          "VERSION_REQUIRED",
          "Name the version that you have read, as 'version' in the body or as If-Match.",
          List.of(new FieldProblem("version", "VERSION_REQUIRED", "'version': it is needed.")));
    }
  }

  /**
   * @throws ProblemException 412 or 409 when the current version is another one
   */
  void check(long current) {
    if (etags != null && !matches(etags, current)) {
      throw stale(HttpStatus.PRECONDITION_FAILED, "If-Match", current);
    }
    if (version != null && version != current) {
      throw stale(HttpStatus.CONFLICT, "version", current);
    }
  }

  private static boolean matches(String etags, long current) {
    // Proxies that compress make an ETag weak; the version in it is the same.
    return Arrays.stream(etags.split(","))
        .map(String::strip)
        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
        .anyMatch(each -> each.equals("*") || each.equals(etag(current)));
  }

  private static ProblemException stale(HttpStatus status, String field, long current) {
    String detail =
        "The dashboard was changed since you have read it; it is now at version %d."
            .formatted(current);
    return new ProblemException(
        status, CODE, detail, List.of(new FieldProblem(field, CODE, detail)));
  }
}
