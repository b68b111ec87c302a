package io.dynobench.models;

import io.dynobench.models.catalogue.Claims;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a catalogue.
 *
 * @param words in lower case; none finds everything
 */
record Search(List<String> words) {

  static Search of(@Nullable String text) {
    return new Search(
        text == null
            ? List.of()
            : Arrays.stream(Claims.key(text).split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList());
  }

  /** Whether each word is a part of one of the names. */
  boolean finds(Stream<String> names) {
    List<String> all = names.map(Claims::key).toList();
    return words.stream().allMatch(word -> all.stream().anyMatch(name -> name.contains(word)));
  }

  boolean finds(Platform platform) {
    return finds(
        Stream.of(
                Stream.of(platform.name(), platform.maker(), text(platform.suite())),
                platform.aliases().stream(),
                platform.devices().stream(),
                platform.peakOpsPerSecond().keySet().stream())
            .flatMap(each -> each));
  }

  boolean finds(Topology topology) {
    return finds(
        Stream.concat(
            Stream.of(topology.id(), topology.network(), topology.family(), text(topology.suite())),
            topology.aliases().stream()));
  }

  boolean finds(HardwareLine line) {
    HardwareEntry entry = line.entry();
    @Nullable Platform platform = line.platform();
    return finds(
        Stream.of(
            entry.node(),
            entry.device(),
            entry.deviceName(),
            entry.engine(),
            entry.precision().id(),
            text(platform == null ? null : platform.name())));
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }
}
