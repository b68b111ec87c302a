package io.dynobench.charts;

import java.util.List;
import java.util.Map;

/**
 * A view that is worth a click.
 *
 * @param query as the page's address has it
 */
record Preset(String title, String query) {

  static final Map<String, List<Preset>> BY_KIND =
      Map.of(
          "scatter",
          List.of(
              new Preset("Accuracy over throughput", "collection=dlmark-tesla-m60"),
              new Preset(
                  "Throughput over latency",
                  "origin=MEASURED&x=latencyP50Ms&y=throughput&color=model&agg=all")),
          "grid",
          List.of(
              new Preset("Published on a Tesla M60", "collection=dlmark-tesla-m60"),
              new Preset("Measured here", "origin=MEASURED")));
}
