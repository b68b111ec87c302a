package io.dynobench.problem;

import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says in words what a Java type wants to be written as. */
final class Expectation {

  private Expectation() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
    if (wanted.isEnum()) {
      return "one of "
          + Arrays.stream(wanted.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (wanted == Integer.class || wanted == Long.class || wanted == Short.class) {
      return "a whole number in the range of %s bits".formatted(bits(wanted));
    }
    if (Number.class.isAssignableFrom(wanted)) {
      return "a number";
    }
    if (wanted == Boolean.class) {
      return "true or false";
    }
    if (CharSequence.class.isAssignableFrom(wanted)) {
      return "a text";
    }
    if (wanted == UUID.class) {
      return "an id (UUID)";
    }
    if (wanted == Duration.class) {
      return "an ISO-8601 duration such as PT10S";
    }
    if (Temporal.class.isAssignableFrom(wanted)) {
      return "an ISO-8601 time such as 2026-01-31T12:00:00Z";
    }
    if (Collection.class.isAssignableFrom(wanted) || wanted.isArray()) {
      return "a list";
    }
    return wanted.isRecord() || Map.class.isAssignableFrom(wanted) ? "an object" : "another value";
  }

  private static int bits(Class<?> wholeNumber) {
    if (wholeNumber == Long.class) {
      return Long.SIZE;
    }
    return wholeNumber == Integer.class ? Integer.SIZE : Short.SIZE;
  }
}
