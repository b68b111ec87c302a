package io.dynobench.benchmark;

import io.dynobench.analysis.Median;
import io.dynobench.bench.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What a lane loses between two trials: the time from one start to the next that no pass of the
 * worker accounts for.
 */
final class LaneGap {

  private static final int TRIALS = 8;

  private LaneGap() {}

  /**
   * @param bareStart seconds of a process that only loads the engine and the model
   */
  static Figure of(Server server, double bareStart) throws Exception {
    List<JsonNode> trials =
        server.run(
            """
            {"models": ["resnet18"], "devices": ["cpu"], "batchSizes": ["1:%d:1"], "profile": "quick"}
            """
                .formatted(TRIALS));
    double[] gaps = new double[trials.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      Instant start = Instant.parse(trials.get(i).path("startedAt").asString());
      Instant next = Instant.parse(trials.get(i + 1).path("startedAt").asString());
      gaps[i] =
          Duration.between(start, next).toNanos() / 1e9 - passes(server.result(trials.get(i)));
    }
    double gap = Median.of(gaps);
    return new Figure(
        "gap between two trials in a lane ÷ JVM, native libraries and model alone",
        String.format(Locale.ROOT, "%.2f (%.2f s ÷ %.2f s)", gap / bareStart, gap, bareStart),
        "≤ 1.3",
        gap / bareStart <= 1.3);
  }

  /** Seconds that the worker spent with the loaded model, the first call of all among them. */
  private static double passes(JsonNode result) {
    double phases =
        result.path("provenance").properties().stream()
            .filter(entry -> entry.getKey().matches("phase\\.(?!load).*\\.seconds"))
            .mapToDouble(entry -> Double.parseDouble(entry.getValue().asString()))
            .sum();
    return phases + result.path("metrics").path(Metric.COLD_START_MS.id()).asDouble() / 1e3;
  }
}
