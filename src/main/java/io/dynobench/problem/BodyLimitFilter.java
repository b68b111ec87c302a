package io.dynobench.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the memory that one request can take. Uploads are multipart, stream to disk and have their
 * own limit.
 */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

  private final DataSize limit;
  private final ProblemWriter writer;

  BodyLimitFilter(@Value("${dynobench.requests.max-body}") DataSize limit, ProblemWriter writer) {
    this.limit = limit;
    this.writer = writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return isMultipart(request.getContentType());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      writer.write(request, response, new BodyTooLargeException(limit).refusal());
      return;
    }
    chain.doFilter(new LimitedRequest(request, limit), response);
  }

  private static boolean isMultipart(@Nullable String contentType) {
    return contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, 10);
  }
}
