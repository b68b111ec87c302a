package io.dynobench.benchmark;

import io.dynobench.analysis.Forks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A against A: how much the same trial differs from process to process. */
final class ForkSpread {

  private static final int FORKS = 10;
  private static final double GOAL_PERCENT = 3;

  private ForkSpread() {}

  static Figure of(Server server) throws Exception {
    List<JsonNode> trials =
        server.run(
            """
            {"models": ["resnet18"], "devices": ["cpu"], "batchSizes": [1], "profile": "standard",
             "forks": %d}
            """
                .formatted(FORKS));
    String throughputs =
        server.result(trials.get(0)).path("provenance").path("fork.throughputs").asString();
    double[] perFork =
        Arrays.stream(throughputs.split("[\\[\\], ]+"))
            .filter(word -> !word.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    double cov = Forks.of(perFork).covPercent();
    return new Figure(
        "A/A: coefficient of variation of resnet18's throughput over %d forks"
            .formatted(perFork.length),
        String.format(Locale.ROOT, "%.2f %%", cov),
        "≤ 3 % on a quiet machine",
        cov <= GOAL_PERCENT);
  }
}
