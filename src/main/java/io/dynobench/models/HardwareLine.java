package io.dynobench.models;

import io.dynobench.analysis.CeilingEvidence;
import io.dynobench.analysis.Roofline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the page. Memory has one bandwidth whatever engine multiplies, so that an entry
 * without one shows what another entry of its device has.
 *
 * @param bandwidth bytes/s; null when no entry of the device has one
 * @param bandwidthOf the other entry that it is of; null when it is the entry's own, or there is
 *     none
 * @param platform what is published of its device; null when nothing is
 */
record HardwareLine(
    HardwareEntry entry,
    @Nullable Double bandwidth,
    @Nullable HardwareEntry bandwidthOf,
    @Nullable Platform platform) {

  static List<HardwareLine> of(List<HardwareEntry> entries, Platforms platforms) {
    return entries.stream()
        .map(entry -> of(entry, entries, platforms.of(entry.deviceName()).orElse(null)))
        .toList();
  }

  private static HardwareLine of(
      HardwareEntry entry, List<HardwareEntry> all, @Nullable Platform platform) {
    if (entry.bandwidth() != null) {
      return new HardwareLine(entry, entry.bandwidth(), null, platform);
    }
    Optional<HardwareEntry> other =
        all.stream()
            .filter(each -> each.bandwidth() != null && sameDevice(each, entry))
            .max(Comparator.comparing(HardwareLine::evidence));
    return new HardwareLine(
        entry, other.map(HardwareEntry::bandwidth).orElse(null), other.orElse(null), platform);
  }

  /** As {@link HardwareEntry#ridgePoint()}, with the bandwidth of this line. */
  public @Nullable Double ridgePoint() {
    return Roofline.ridgePoint(entry.operationsPerSecond(), bandwidth);
  }

  /** In operations/s; null when nothing is published of this precision. */
  public @Nullable Double publishedPeak() {
    return platform == null ? null : platform.peakOpsPerSecond().get(entry.precision().id());
  }

  /** In bytes/s; null when nothing is published. */
  public @Nullable Double publishedBandwidth() {
    return platform == null ? null : platform.bandwidth();
  }

  /** Where the page shows the platform; null when there is none. */
  public @Nullable String anchor() {
    return platform == null ? null : PlatformLine.anchor(platform);
  }

  private static boolean sameDevice(HardwareEntry one, HardwareEntry other) {
    return one.node().equals(other.node())
        && one.device().equals(other.device())
        && one.deviceName().equals(other.deviceName());
  }

  private static CeilingEvidence evidence(HardwareEntry entry) {
    Double bandwidth = entry.bandwidth();
    return new CeilingEvidence(entry.profile().untilStable(), bandwidth == null ? 0 : bandwidth);
  }
}
