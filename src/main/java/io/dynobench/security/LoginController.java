package io.dynobench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and the link on the console; the form itself is posted to the filter chain. */
@Controller
class LoginController {

  private final SignInLink link;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  LoginController(SignInLink link) {
    this.link = link;
  }

  @GetMapping("/login")
  String page() {
    return "login";
  }

  @GetMapping(path = "/login", params = "token")
  String redeem(
      @RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
    // Mail and chat programs look at links ahead of their reader.
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      return "login";
    }
    if (!link.redeem(token)) {
      return "redirect:/login?expired";
    }
    signIn(request, response);
    return "redirect:/";
  }

  /** In a new session, so that one that somebody else has prepared is worth nothing. */
  private void signIn(HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(KeyCheck.operator());
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
