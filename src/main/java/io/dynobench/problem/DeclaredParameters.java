package io.dynobench.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Reads from a controller method's signature which request parameters it takes. */
final class DeclaredParameters {

  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private DeclaredParameters() {}

  /** Nothing when the method takes all parameters as one map. */
  static Optional<Set<String>> of(HandlerMethod method) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
      if (declared != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
        return Optional.empty();
      }
      if (declared != null) {
        names.add(name(declared, parameter));
      } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
        components(parameter.getParameterType()).forEach(names::add);
      }
    }
    return Optional.of(names);
  }

  private static String name(RequestParam declared, MethodParameter parameter) {
    parameter.initParameterNameDiscovery(NAMES);
    return declared.name().isEmpty()
        ? String.valueOf(parameter.getParameterName())
        : declared.name();
  }

  private static Stream<String> components(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalStateException("A record of parameters was expected, not " + type);
    }
    return Arrays.stream(type.getRecordComponents()).map(component -> component.getName());
  }
}
