package io.dynobench.charts;

import io.dynobench.models.Platform;
import io.dynobench.models.Topology;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What charts know of platforms and networks besides results. */
public interface Catalogue {

  /** The published platforms. */
  List<Platform> platforms();

  /**
   * The published platform of this name, which may be that of a device: {@code NVIDIA H100 80GB
   * HBM3} is {@code H100-SXM}.
   */
  Optional<Platform> platform(String name);

  /** The name under which a platform is published; one that nobody published keeps its own. */
  default String canonicalPlatform(String name) {
    return platform(name).map(Platform::name).orElse(name);
  }

  /** The networks whose operations are known. */
  List<Topology> topologies();

  /** The network that goes by this name, which may be an alias. */
  Optional<Topology> topology(String model);

  /** The one name of a network that has several; a name that nobody knows is its own. */
  String canonical(String model);

  /**
   * The family that a chart shows of a network: a user's word, else the published one, else the
   * catalogue's.
   *
   * @param published null when a result states none
   */
  @Nullable String family(String model, @Nullable String published);

  /** The side of a network's square input in pixels; empty where it is unknown or no image. */
  Optional<Integer> inputPixels(String network);

  /**
   * The published ceilings, then those measured here, the latest of each platform and precision.
   */
  List<Ceiling> ceilings();
}
