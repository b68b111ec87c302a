package io.dynobench.models;

import io.dynobench.models.Topology.Variant;
import java.util.List;

/** A network on the page, whole or pruned. */
record TopologyLine(Topology topology, Variant variant) {

  static List<TopologyLine> of(List<Topology> topologies) {
    return topologies.stream()
        .flatMap(
            topology ->
                topology.variants().stream().map(variant -> new TopologyLine(topology, variant)))
        .toList();
  }

  public boolean whole() {
    return variant.equals(topology.whole());
  }
}
