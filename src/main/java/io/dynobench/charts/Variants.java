package io.dynobench.charts;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which variant of a network stands for it where none is named. */
final class Variants {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private Variants() {}

  /**
   * None at all, then that of the network's own input ({@code 224 px}), then by number and name.
   *
   * @param pixels the side of the network's own input; null where that is unknown
   */
  static Comparator<@Nullable Object> closestTo(@Nullable Integer pixels) {
    String own = pixels + " px";
    return Comparator.nullsFirst(
        Comparator.<Object, Boolean>comparing(variant -> !variant.equals(own))
            .thenComparingInt(variant -> number(variant.toString()))
            .thenComparing(Object::toString));
  }

  private static int number(String variant) {
    Matcher number = NUMBER.matcher(variant);
    return number.find() ? Integer.parseInt(number.group()) : Integer.MAX_VALUE;
  }
}
