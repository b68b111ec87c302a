package io.dynobench.jobs;

import io.dynobench.devices.Device;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * More threads than physical cores. They take turns then, and the numbers are those of the
 * scheduler as well; users may want exactly that, so it is said and not refused.
 */
final class Oversubscription {

  private Oversubscription() {}

  /** One sentence for each way in which the points do it. */
  static List<String> notes(List<Point> points) {
    return points.stream()
        .filter(point -> point.refusal().isEmpty())
        .flatMap(point -> words(point).stream())
        .distinct()
        .toList();
  }

  /**
   * @param threads per stream; null shares out the cores, at least one for each stream
   */
  static boolean of(Device device, int streams, @Nullable Integer threads) {
    @Nullable Integer cores = device.physicalCores();
    return device.kind() == Device.Kind.CPU
        && cores != null
        && (long) streams * (threads == null ? 1 : threads) > cores;
  }

  private static Optional<String> words(Point point) {
    Device device = point.device();
    if (!of(device, point.streams(), point.threads())) {
      return Optional.empty();
    }
    int threads = point.threads() == null ? 1 : point.threads();
    return Optional.of(
        "%d × %d threads are more than the %d physical cores of %s: they take turns."
            .formatted(point.streams(), threads, device.physicalCores(), device.id()));
  }
}
