package io.dynobench.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the memory and the disk that one request can take. Whoever asks for a parameter of a
 * multipart form has all of it written to disk, and the check of a session's token does so before
 * anybody is known: such forms are taken only where uploads are.
 *
 * <p>It comes before the filters of access, which already read parameters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyLimitFilter extends OncePerRequestFilter {

  private final DataSize limit;

  /** They have limits of their own. */
  private final UploadLimits uploads;

  private final ProblemWriter writer;

  BodyLimitFilter(
      @Value("${dynobench.requests.max-body}") DataSize limit,
      UploadLimits uploads,
      ProblemWriter writer) {
    this.limit = limit;
    this.uploads = uploads;
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isMultipart(request.getContentType())) {
      limited(request, response, chain);
    } else if (takesUploads(request)) {
      upload(request, response, chain);
    } else {
      writer.write(
          request,
          response,
          new ProblemException(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              HttpStatus.UNSUPPORTED_MEDIA_TYPE.name(),
              "This address takes no multipart form; files are posted to %s."
                  .formatted(String.join(", ", uploads.addresses()))));
    }
  }

  /** One that is said to be too large is not even written to disk. */
  private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ProblemException> refusal =
        uploads.refusal(ApiRequests.path(request), request.getContentLengthLong());
    if (refusal.isPresent()) {
      writer.write(request, response, refusal.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private void limited(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      writer.write(request, response, new BodyTooLargeException(limit).refusal());
      return;
    }
    chain.doFilter(new LimitedRequest(request, limit), response);
  }

  private boolean takesUploads(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && uploads.addresses().contains(ApiRequests.path(request));
  }

  private static boolean isMultipart(@Nullable String contentType) {
    return contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, 10);
  }
}
