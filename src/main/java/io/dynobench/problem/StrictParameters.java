package io.dynobench.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters that a REST method does not declare with 400 {@code UNKNOWN_PARAMETER}.
 * A method that takes all parameters as one map looks after them itself.
 */
@Component
class StrictParameters implements HandlerInterceptor, WebMvcConfigurer {

  private final Map<Method, Optional<Set<String>>> accepted = new ConcurrentHashMap<>();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      accepted
          .computeIfAbsent(method.getMethod(), key -> DeclaredParameters.of(method))
          .ifPresent(names -> refuseOthers(request, names));
    }
    return true;
  }

  private static void refuseOthers(HttpServletRequest request, Set<String> names) {
    for (String name : request.getParameterMap().keySet()) {
      if (!names.contains(name)) {
        throw ParameterRefusals.unknown(name, names);
      }
    }
  }
}
