package io.dynobench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Brings readers back to the page they came from: the parameter {@code next} of the sign-in page.
 */
final class ReturnPath extends SavedRequestAwareAuthenticationSuccessHandler {

  static final String PARAMETER = "next";

  /** A path of this service: browsers take two slashes, or one and a backslash, for a host. */
  private static final Pattern PATH =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}|/");

  /** Nothing when none was sent, or when it leads elsewhere. */
  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER))
        .filter(path -> PATH.matcher(path).matches());
  }

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    return of(request).orElseGet(() -> super.determineTargetUrl(request, response));
  }
}
