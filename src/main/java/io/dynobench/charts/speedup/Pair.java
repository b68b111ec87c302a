package io.dynobench.charts.speedup;

import io.dynobench.analysis.Curve;
import io.dynobench.analysis.Curve.Knot;
import io.dynobench.analysis.Speedup;
import io.dynobench.analysis.Speedup.Ratio;
import io.dynobench.bench.Figures;
import io.dynobench.bench.Interval;
import io.dynobench.charts.Table;
import java.util.List;
import java.util.Optional;

/** Two devices in one setting. */
record Pair(
    Setting setting,
    String baseline,
    Curve baselineTimes,
    String other,
    Curve otherTimes,
    Speedup speedup) {

  static Table ratios(List<Pair> pairs) {
    var table =
        new Table(
            "batchSize",
            "workload",
            "network",
            "engine",
            "precision",
            "baseline",
            "other",
            "baselineSeconds",
            "otherSeconds",
            "ratio",
            "low",
            "high",
            "interpolated");
    pairs.forEach(pair -> pair.speedup.ratios().forEach(ratio -> pair.row(table, ratio)));
    return table;
  }

  private void row(Table table, Ratio ratio) {
    Interval interval = ratio.interval();
    table.row(
        ratio.x(),
        setting.workload(),
        setting.network(),
        setting.engine(),
        setting.precision(),
        baseline,
        other,
        seconds(baselineTimes, ratio.x()),
        seconds(otherTimes, ratio.x()),
        ratio.ratio(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        ratio.interpolated());
  }

  static Table crossovers(List<Pair> pairs) {
    var table =
        new Table(
            "workload",
            "network",
            "engine",
            "precision",
            "baseline",
            "other",
            "batchSize",
            "winner");
    for (Pair pair : pairs) {
      Setting setting = pair.setting;
      for (Speedup.Crossover crossover : pair.speedup.crossovers()) {
        table.row(
            setting.workload(),
            setting.network(),
            setting.engine(),
            setting.precision(),
            pair.baseline,
            pair.other,
            crossover.x(),
            crossover.otherWins() ? pair.other : pair.baseline);
      }
    }
    return table;
  }

  boolean overlaps() {
    return !speedup.ratios().isEmpty();
  }

  /** Who wins, and from where on, in a sentence. */
  String verdict() {
    if (!overlaps()) {
      return "No batch size of %s lies within those of both %s and %s."
          .formatted(setting.words(), baseline, other);
    }
    String from = Figures.text(speedup.ratios().get(0).x());
    String to = Figures.text(speedup.ratios().get(speedup.ratios().size() - 1).x());
    if (!speedup.crossovers().isEmpty()) {
      Speedup.Crossover last = speedup.crossovers().get(speedup.crossovers().size() - 1);
      return "In %s, %s is the faster one from batch size %s on, up to %s."
          .formatted(
              setting.words(), last.otherWins() ? other : baseline, Figures.text(last.x()), to);
    }
    return "In %s, %s is the faster one at every batch size from %s to %s, where both are known: no crossover is seen."
        .formatted(setting.words(), winner().orElse("neither"), from, to);
  }

  /** Nothing when they are equally fast everywhere. */
  private Optional<String> winner() {
    return speedup.ratios().stream()
        .filter(ratio -> ratio.ratio() != 1)
        .findFirst()
        .map(ratio -> ratio.ratio() > 1 ? other : baseline);
  }

  private static Object seconds(Curve curve, double x) {
    return curve.at(x).map(Knot::y).orElseThrow();
  }
}
