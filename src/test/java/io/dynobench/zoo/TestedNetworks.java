package io.dynobench.zoo;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * Which networks tests run: in every build the smallest of each way of building one, and those that
 * are {@link io.dynobench.testing.Full} all others, too.
 */
final class TestedNetworks {

  /** The VGGs are missing: the smallest has 531 MB, and no layer that AlexNet has not. */
  private static final Set<String> SMALL =
      Set.of(
          "mlp",
          "cnn-mnist",
          "lenet",
          "alexnet",
          "squeezenet1.1",
          "mobilenet-v1",
          "mobilenet-v2",
          "googlenet",
          "densenet121",
          "resnet18",
          "resnet50",
          "resnet18-v2",
          "resnet50-v2");

  private TestedNetworks() {}

  static Stream<Named<Network>> small() {
    return named(network -> SMALL.contains(network.id()));
  }

  static Stream<Named<Network>> others() {
    return named(network -> !SMALL.contains(network.id()));
  }

  private static Stream<Named<Network>> named(Predicate<Network> chosen) {
    return Zoo.all().stream().filter(chosen).map(network -> Named.of(network.id(), network));
  }
}
