package io.dynobench.results;

import io.dynobench.bench.Metric;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of metrics for axes and columns, made from their ids. */
final class MetricLabels {

  private static final Pattern UNIT_AT_END = Pattern.compile("(Ms|Mib|W|J|Percent)$");
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("latency p999", "Latency p99.9"),
          Map.entry("latency cov", "Latency CoV"),
          Map.entry("top1", "Top-1 accuracy"),
          Map.entry("top5", "Top-5 accuracy"),
          Map.entry("macs", "MACs"),
          Map.entry("flops per sample", "FLOPs per sample"),
          Map.entry("train seconds per sample", "Training time per sample"),
          Map.entry("train seconds per epoch", "Training time per epoch"),
          Map.entry("train forward", "Forward and loss per step"),
          Map.entry("train backward", "Backward per step"),
          Map.entry("train update", "Update per step"),
          Map.entry("train loss", "Training loss"));

  private MetricLabels() {}

  /** The id without its unit: the short name that ranges accept too, {@code minTop1}. */
  static String shortId(Metric metric) {
    return UNIT_AT_END.matcher(metric.id()).replaceFirst("");
  }

  static String of(Metric metric) {
    String words = String.join(" ", WORD_START.split(shortId(metric))).toLowerCase(Locale.ROOT);
    return SPELLINGS.getOrDefault(
        words, Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
