package io.dynobench.models;

import io.dynobench.models.catalogue.Claims;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name by which drivers report a platform.
 *
 * @param weight how much the name says: one without gaps says more than any that has one
 */
record DevicePattern(Pattern pattern, int weight, Platform platform) {

  static final Comparator<DevicePattern> MOST_SAYING_FIRST =
      Comparator.comparingInt(DevicePattern::weight).reversed();

  /**
   * @param name in which {@code *} stands for any text
   */
  static DevicePattern of(String name, Platform platform) {
    String expression =
        Arrays.stream(Claims.key(name).split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    int weight = name.contains("*") ? name.length() : Integer.MAX_VALUE;
    return new DevicePattern(Pattern.compile(expression), weight, platform);
  }

  /**
   * @param reported in lower case
   */
  boolean matches(String reported) {
    return pattern.matcher(reported).matches();
  }
}
