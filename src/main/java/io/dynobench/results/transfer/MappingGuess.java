package io.dynobench.results.transfer;

import io.dynobench.results.ResultField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses from a header, and from the values of the first rows, which column gives which field. */
final class MappingGuess {

  /** {@code latency [us]}, {@code latency (us)}, {@code latency_us}, {@code latency in us}. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(.+?)\\s*(?:[\\[(]\\s*([^\\])]+?)\\s*[\\])]|(?:_|\\bin\\s+)(ns|us|µs|ms|s|sec|secs|seconds"
              + "|mb|mib|gb|gib|kib|bytes|w|mw|j|mj|m|g|k|percent|pct))",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> UNIT_WORDS =
      Map.ofEntries(
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("seconds", "s"),
          Map.entry("percent", "%"),
          Map.entry("pct", "%"),
          Map.entry("img/s", "images/s"),
          Map.entry("imgs/s", "images/s"),
          Map.entry("fps", "frames/s"),
          Map.entry("it/s", "batches/s"),
          Map.entry("iterations/s", "batches/s"),
          Map.entry("gflop/s", "GOP/s"),
          Map.entry("gflops/s", "GOP/s"),
          Map.entry("gops", "GOP/s"),
          Map.entry("tops", "TOP/s"));

  private MappingGuess() {}

  /**
   * @param columns of the header
   * @param samples some values of each column
   */
  static Mapping of(List<String> columns, Map<String, List<String>> samples) {
    var guessed = new LinkedHashMap<String, Mapping.Column>();
    var taken = new HashSet<String>();
    for (String column : columns) {
      field(column)
          .filter(target -> fits(target, samples.getOrDefault(column, List.of())))
          .filter(target -> taken.add(target.id()))
          .ifPresent(
              target ->
                  guessed.put(
                      column,
                      new Mapping.Column(
                          target, unit(column, target, samples.getOrDefault(column, List.of())))));
    }
    return new Mapping(guessed);
  }

  private static Optional<Target> field(String column) {
    Optional<Target> exact = Target.find(column);
    if (exact.isPresent()) {
      return exact;
    }
    Matcher named = UNIT.matcher(column);
    String plain = plain(named.matches() ? named.group(1) : column);
    return ColumnWords.field(plain).flatMap(known -> Target.find(known.id()));
  }

  /** A column of words is no number, whatever its name; some wrong cells are left to the reader. */
  private static boolean fits(Target target, List<String> values) {
    @Nullable ResultField field = target.field();
    long words =
        values.stream()
            .filter(value -> Double.isNaN(Numbers.parse(value.replace("%", ""))))
            .count();
    return field == null || !field.numeric() || 2 * words <= values.size();
  }

  private static Unit unit(String column, Target target, List<String> values) {
    Matcher named = UNIT.matcher(column);
    @Nullable String written =
        !named.matches() ? plain(column) : named.group(2) != null ? named.group(2) : named.group(3);
    String word = written == null ? "" : written.toLowerCase(Locale.ROOT);
    Optional<Unit> stated =
        target.unit(UNIT_WORDS.getOrDefault(word, written == null ? "" : written));
    if (stated.isPresent()) {
      return stated.get();
    }
    return counted(word, target).orElseGet(() -> usual(target, values));
  }

  /** {@code params_m}, {@code gmacs}: the letter is a power of a thousand. */
  private static Optional<Unit> counted(String word, Target target) {
    String name = target.units().get(0).name();
    String count = word.replaceFirst("^infer ", "");
    String prefix =
        switch (count.isEmpty() ? ' ' : count.charAt(0)) {
          case 'k' -> "thousand ";
          case 'm' -> "million ";
          case 'g' -> "billion ";
          default -> "";
        };
    return count.matches("[kmg]|[mg](macs?|flops?)")
        ? target.unit(prefix + name)
        : Optional.empty();
  }

  /** Accuracies up to 1 are fractions. */
  private static Unit usual(Target target, List<String> values) {
    boolean fraction =
        !values.isEmpty() && values.stream().noneMatch(value -> Math.abs(Numbers.parse(value)) > 1);
    return fraction ? target.unit("fraction").orElse(target.units().get(0)) : target.units().get(0);
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@/%.]+", " ").strip();
  }
}
