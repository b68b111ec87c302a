package io.dynobench.charts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names of data sets mean the same images. */
final class DataSets {

  /** The 50 000 images that published networks are compared by. */
  static final String REFERENCE = "imagenet-1k validation";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_ ]+");
  private static final Set<String> NAMES_OF_REFERENCE =
      Set.of(
          "imagenet",
          "imagenet validation",
          "imagenet 1k",
          "imagenet 1k validation",
          "ilsvrc 2012",
          "ilsvrc 2012 validation");

  private DataSets() {}

  /** Equal for names of the same data set; null when it is unknown. */
  static @Nullable String key(@Nullable Object name) {
    if (name == null) {
      return null;
    }
    String words =
        BETWEEN_WORDS.matcher(name.toString().strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return NAMES_OF_REFERENCE.contains(words) ? REFERENCE : words;
  }
}
