package io.dynobench.zoo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All built-in networks. */
public final class Zoo {

  private static final List<Network> NETWORKS =
      Stream.of(
              SmallNetworks.all(),
              SqueezeNets.all(),
              MobileNets.all(),
              GoogLeNets.all(),
              DenseNets.all(),
              ResNets.all(),
              PreActivationResNets.all(),
              AlexNets.all(),
              VggNets.all())
          .flatMap(List::stream)
          .toList();

  private Zoo() {}

  /** The networks from small to large families. */
  public static List<Network> all() {
    return NETWORKS;
  }

  public static Optional<Network> find(String id) {
    return NETWORKS.stream().filter(network -> network.id().equals(id)).findFirst();
  }
}
