package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
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

  /** Words that head columns, the first that fits counts; in lower case without unit and signs. */
  private static final Map<Pattern, ResultField> WORDS = words();

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
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(plain).matches())
        .findFirst()
        .flatMap(entry -> Target.find(entry.getValue().id()));
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
    Optional<Unit> stated = target.unit(UNIT_WORDS.getOrDefault(word, word));
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

  private static Map<Pattern, ResultField> words() {
    var words = new LinkedHashMap<Pattern, ResultField>();
    word(
        words,
        "model( name)?|network|net|nn|topology|nn topology|arch(itecture)?|name",
        Dimension.MODEL);
    word(words, "family", Dimension.FAMILY);
    word(
        words,
        "(device|gpu|accelerator|platform|machine|hw|hwtype)( name)?|hardware",
        Dimension.DEVICE_NAME);
    word(words, "batch|batch ?size|bs|infer batch size|train batch size", Dimension.BATCH_SIZE);
    word(words, "precision|d ?type|data ?type|quanti[sz]ation", Dimension.PRECISION);
    word(words, "engine|framework|backend|runtime", Dimension.ENGINE);
    word(words, "data ?set", Dimension.DATASET);
    word(words, "workload", Dimension.WORKLOAD);
    word(words, "threads|num threads", Dimension.THREADS);
    word(words, "streams", Dimension.STREAMS);
    word(words, "pruning( ?factor)?", Dimension.PRUNING_PERCENT);
    word(words, "op ?mode|operating mode", Dimension.OPERATING_MODE);
    word(words, "variant", Dimension.VARIANT);
    words.putAll(metrics());
    return words;
  }

  private static Map<Pattern, ResultField> metrics() {
    var words = new LinkedHashMap<Pattern, ResultField>();
    word(
        words,
        "(avg |mean )?throughput|fps( comp)?|imgs?/s|images/s|samples/s|qps|ips"
            + "|(images?|imgs?|samples|examples|frames) per sec(ond)?|infer samples per sec|it/s",
        ResultField.of(Metric.THROUGHPUT));
    word(
        words,
        "(avg |mean |average )?lat(ency)?( mean| avg| comp)?|infer step time|step time",
        ResultField.of(Metric.LATENCY_MEAN_MS));
    word(
        words,
        "(lat(ency)? )?(p50|median|50%)( lat(ency)?)?",
        ResultField.of(Metric.LATENCY_P50_MS));
    word(words, "(lat(ency)? )?(p90|90%)( lat(ency)?)?", ResultField.of(Metric.LATENCY_P90_MS));
    word(words, "(lat(ency)? )?(p95|95%)( lat(ency)?)?", ResultField.of(Metric.LATENCY_P95_MS));
    word(words, "(lat(ency)? )?(p99|99%)( lat(ency)?)?", ResultField.of(Metric.LATENCY_P99_MS));
    word(
        words,
        "top ?1( acc(uracy)?)?|acc(uracy)?( ?@?1| top ?1)?",
        ResultField.of(Metric.TOP1_PERCENT));
    word(
        words,
        "top ?5( acc(uracy)?)?|acc(uracy)?( ?@?5| top ?5)",
        ResultField.of(Metric.TOP5_PERCENT));
    word(
        words,
        "(peak |gpu |device )?mem(ory)?( usage| peak)?",
        ResultField.of(Metric.PEAK_MEMORY_MIB));
    word(
        words,
        "(avg |mean |average )?power( avg| mean| average)?",
        ResultField.of(Metric.POWER_AVERAGE_W));
    word(words, "energy( per (sample|image))?", ResultField.of(Metric.ENERGY_PER_SAMPLE_J));
    word(words, "param(s|eters)?( count)?", ResultField.of(Metric.PARAMETERS));
    word(words, "(infer )?g?macs", ResultField.of(Metric.MACS));
    word(words, "[mg]?flops", ResultField.of(Metric.FLOPS_PER_SAMPLE));
    word(words, "max( batch( size)?)", ResultField.of(Metric.MAX_BATCH_SIZE));
    word(
        words,
        "train(ing)? (time|seconds)( per sample)?",
        ResultField.of(Metric.TRAIN_SECONDS_PER_SAMPLE));
    word(words, "load( time)?", ResultField.of(Metric.LOAD_MS));
    return words;
  }

  private static void word(Map<Pattern, ResultField> words, String pattern, ResultField field) {
    words.put(Pattern.compile(pattern), field);
  }
}
