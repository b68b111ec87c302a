package io.dynobench.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed outside of the controllers (a filter, the firewall, the container): browsers
 * on a page get the error page, everyone else problem+json.
 *
 * <p>The error page is the template {@code error} or {@code error/<status>}; its model has {@code
 * status}, {@code error}, {@code path}, and {@code problem} if a controller refused.
 */
@Controller
@RequestMapping("${spring.web.error.path:/error}")
class ProblemErrorController extends AbstractErrorController {

  private final ProblemWriter writer;
  private final Refusals refusals;

  ProblemErrorController(
      ErrorAttributes attributes,
      List<ErrorViewResolver> pages,
      ProblemWriter writer,
      Refusals refusals) {
    super(attributes, pages);
    this.writer = writer;
    this.refusals = refusals;
  }

  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  @Nullable ModelAndView page(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (ApiRequests.matches(request)) {
      problem(request, response);
      return null;
    }
    HttpStatus status = getStatus(request);
    response.setStatus(status.value());
    Map<String, Object> model =
        getErrorAttributes(
            request, ErrorAttributeOptions.of(Include.STATUS, Include.ERROR, Include.PATH));
    if (request.getAttribute("problem") instanceof Problem problem) {
      model.put("problem", problem);
    }
    ModelAndView page = resolveErrorView(request, response, status, model);
    return page == null ? new ModelAndView("error", model) : page;
  }

  @RequestMapping
  void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
    writer.write(request, response, refusal(request));
  }

  private ProblemException refusal(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception cause) {
      return refusals.of(cause);
    }
    HttpStatus status = getStatus(request);
    return Refusals.ofStatus(
        status,
        status == HttpStatus.NOT_FOUND
            ? "There is nothing at this address."
            : "The request cannot be answered: %s.".formatted(status.getReasonPhrase()));
  }
}
