package io.dynobench.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells requests of programs, which are answered in JSON, from requests of pages. */
public final class ApiRequests {

  private static final List<String> ROOTS = List.of("/api", "/actuator", "/v3/api-docs");

  private ApiRequests() {}

  /** Whether the request is addressed to the API or another interface for programs. */
  public static boolean matches(HttpServletRequest request) {
    String path = path(request);
    return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
  }

  /**
   * The decoded path without the context; of the original request when this is its error. Empty if
   * the container could not read it.
   */
  static String path(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      return failed.substring(request.getContextPath().length());
    }
    return Stream.of(request.getServletPath(), request.getPathInfo())
        .filter(Objects::nonNull)
        .collect(Collectors.joining());
  }
}
