package io.dynobench.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether its reader may change things. */
@ControllerAdvice(annotations = Controller.class)
class SignedIn {

  @ModelAttribute("signedIn")
  boolean signedIn(HttpServletRequest request) {
    return request.getUserPrincipal() != null;
  }
}
