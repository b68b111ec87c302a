package io.dynobench.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page: the version, and where in the navigation the reader is. */
@ControllerAdvice(annotations = Controller.class)
class PageAttributes {

  private final String version;

  PageAttributes(ObjectProvider<BuildProperties> build) {
    this.version =
        build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
  }

  @ModelAttribute("version")
  String version() {
    return version;
  }

  /**
   * The path within the application, of the page asked for and not of the error page shown in its
   * place.
   */
  @ModelAttribute("currentPath")
  String currentPath(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String uri ? uri : request.getRequestURI();
    return path.substring(request.getContextPath().length());
  }
}
