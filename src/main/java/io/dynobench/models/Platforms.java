package io.dynobench.models;

import io.dynobench.models.catalogue.Claims;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published hardware, by its names and by those that drivers give to devices. */
public final class Platforms {

  /** Newer drivers put it before names that older ones report without it. */
  private static final String VENDOR = "nvidia ";

  private final List<Platform> platforms;
  private final Map<String, Platform> byName;
  private final List<DevicePattern> patterns;

  /**
   * @param platforms no two of which share a name or an alias
   */
  Platforms(List<Platform> platforms) {
    this.platforms = List.copyOf(platforms);
    this.byName =
        platforms.stream()
            .flatMap(each -> names(each).map(name -> Map.entry(Claims.key(name), each)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    this.patterns =
        platforms.stream()
            .flatMap(each -> each.devices().stream().map(name -> DevicePattern.of(name, each)))
            .sorted(DevicePattern.MOST_SAYING_FIRST)
            .toList();
  }

  /** Those that come with Dynobench, without users' extensions. */
  public static Platforms published() {
    return new Platforms(CatalogueFiles.platforms(Optional.empty()));
  }

  /** In the order of the catalogue, users' own last. */
  public List<Platform> all() {
    return platforms;
  }

  /** By name or alias, in upper or lower case. */
  public Optional<Platform> named(String name) {
    return Optional.ofNullable(byName.get(Claims.key(name)));
  }

  /**
   * What a found device is: {@code NVIDIA H100 80GB HBM3} is the platform {@code H100-SXM}.
   *
   * @param deviceName as its driver reports it, or a name of the platform itself
   */
  public Optional<Platform> of(String deviceName) {
    String lower = Claims.key(deviceName);
    String reported = lower.startsWith(VENDOR) ? lower.substring(VENDOR.length()) : lower;
    return patterns.stream()
        .filter(each -> each.matches(lower) || each.matches(reported))
        .map(DevicePattern::platform)
        .findFirst()
        .or(() -> named(reported));
  }

  private static Stream<String> names(Platform platform) {
    return Stream.concat(Stream.of(platform.name()), platform.aliases().stream());
  }
}
