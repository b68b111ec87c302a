package io.dynobench.models;

import io.dynobench.models.catalogue.Claims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the names that a network has in publications, libraries and here meet. */
public final class ModelNames {

  /** What timm appends to tell one set of weights from another: {@code resnet50.a1_in1k}. */
  private static final Pattern TAG = Pattern.compile("\\.[a-z]\\w*$");

  private final List<Topology> topologies;
  private final Map<String, Topology> byName;

  /**
   * @param topologies no two of which share an id or an alias
   */
  ModelNames(List<Topology> topologies) {
    this.topologies = List.copyOf(topologies);
    this.byName =
        topologies.stream()
            .flatMap(each -> names(each).map(name -> Map.entry(Claims.key(name), each)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of the catalogue that comes with Dynobench, without users' extensions. */
  public static ModelNames published() {
    return new ModelNames(CatalogueFiles.topologies(Optional.empty()));
  }

  /** In the order of the catalogue, users' own last. */
  public List<Topology> all() {
    return topologies;
  }

  /**
   * The entry of a name: an id or an alias in upper or lower case, or one of timm's {@code
   * name.tag}.
   */
  public Optional<Topology> of(String name) {
    String key = Claims.key(name);
    return Optional.ofNullable(byName.get(key))
        .or(() -> Optional.ofNullable(byName.get(TAG.matcher(key).replaceFirst(""))));
  }

  /**
   * The name under which all results of a network meet, whatever they call it: {@code resnet50} for
   * {@code RN50} and {@code ResNet-v1-50}. A name that the catalogue does not know is its own.
   */
  public String canonical(String name) {
    return of(name).map(Topology::network).orElse(name);
  }

  private static Stream<String> names(Topology topology) {
    return Stream.concat(Stream.of(topology.id()), topology.aliases().stream());
  }
}
