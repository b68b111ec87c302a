package io.dynobench.models;

import io.dynobench.models.catalogue.Claims;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the names that a network has in publications, libraries and here meet. */
public final class ModelNames {

  /** What timm appends to tell one set of weights from another: {@code resnet50.a1_in1k}. */
  private static final Pattern TAG = Pattern.compile("\\.[a-z]\\w*$");

  private final List<Topology> topologies;
  private final Map<String, Topology> byName;
  private final Set<String> families;

  /**
   * @param topologies no two of which share an id or an alias
   * @param families ids of those whose family a user's file says
   */
  private ModelNames(List<Topology> topologies, Set<String> families) {
    this.topologies = List.copyOf(topologies);
    this.families = Set.copyOf(families);
    this.byName =
        topologies.stream()
            .flatMap(each -> names(each).map(name -> Map.entry(Claims.key(name), each)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of the catalogue that comes with Dynobench, without users' extensions. */
  public static ModelNames published() {
    return extendedBy(Optional.empty());
  }

  /**
   * @param file of a user
   * @throws io.dynobench.models.catalogue.CatalogueFileException when the file cannot be used
   */
  static ModelNames extendedBy(Optional<Path> file) {
    return new ModelNames(CatalogueFiles.topologies(file), CatalogueFiles.families(file));
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

  /**
   * The family that a chart shows: the one that a user's file says of this name, else the published
   * one, else the catalogue's. A published family that repeats the name is none: nobody found one
   * in it.
   *
   * @param published null when a result states none
   */
  public @Nullable String family(String name, @Nullable String published) {
    Optional<Topology> entry = of(name);
    boolean stated = published != null && !published.equals(name);
    return entry
        .filter(each -> !stated || families.contains(each.id()))
        .map(Topology::family)
        .orElse(published);
  }

  private static Stream<String> names(Topology topology) {
    return Stream.concat(Stream.of(topology.id()), topology.aliases().stream());
  }
}
