package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published platform on the page.
 *
 * @param measuredAs the names of the devices of this platform that were measured here
 */
record PlatformLine(Platform platform, List<String> measuredAs) {

  /**
   * @param measured all of them
   */
  static List<PlatformLine> of(List<Platform> platforms, List<HardwareLine> measured) {
    return platforms.stream()
        .map(
            platform ->
                new PlatformLine(
                    platform,
                    measured.stream()
                        .filter(line -> platform.equals(line.platform()))
                        .map(line -> line.entry().deviceName())
                        .distinct()
                        .toList()))
        .toList();
  }

  /** Where the page shows a platform. */
  static String anchor(Platform platform) {
    return "platform-" + platform.name().replaceAll("\\s", "-");
  }

  public String anchor() {
    return anchor(platform);
  }

  /** In MiB. */
  public @Nullable Long memory() {
    Double mebibytes = platform.memoryMib();
    return mebibytes == null ? null : Math.round(mebibytes);
  }

  /** The sources, each with the figures that it is of where they are not all of them. */
  public List<String> sources() {
    Map<String, List<String>> figuresBySource = new LinkedHashMap<>();
    figures()
        .forEach(
            figure ->
                figuresBySource
                    .computeIfAbsent(platform.sourceOf(figure), source -> new ArrayList<>())
                    .add(figure));
    if (figuresBySource.size() == 1) {
      return List.copyOf(figuresBySource.keySet());
    }
    return figuresBySource.entrySet().stream()
        .map(each -> "%s: %s".formatted(String.join(", ", each.getValue()), each.getKey()))
        .toList();
  }

  /** The figures that it has. */
  private Stream<String> figures() {
    return Stream.of(
            Arrays.stream(Precision.values())
                .map(Precision::id)
                .filter(platform.peakOpsPerSecond()::containsKey),
            Stream.of("bandwidth"),
            platform.memoryMib() == null ? Stream.<String>of() : Stream.of("memory"),
            platform.tdpW() == null ? Stream.<String>of() : Stream.of("tdp"))
        .flatMap(each -> each);
  }
}
