package io.dynobench.charts.speedup;

import io.dynobench.charts.Point;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be the same for two times to be compared; null where unknown.
 *
 * @param arrivalRate of an open loop, in requests/s; null in a closed one
 */
record Setting(
    @Nullable String workload,
    @Nullable String network,
    @Nullable String engine,
    @Nullable String precision,
    @Nullable Double arrivalRate)
    implements Comparable<Setting> {

  private static final Comparator<@Nullable String> WORDS =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<Setting> ORDER =
      Comparator.comparing(Setting::network, WORDS)
          .thenComparing(Setting::workload, WORDS)
          .thenComparing(Setting::engine, WORDS)
          .thenComparing(Setting::precision, WORDS)
          .thenComparing(
              Setting::arrivalRate, Comparator.nullsFirst(Comparator.<Double>naturalOrder()));

  static Setting of(Point point) {
    return new Setting(
        point.text(Dimension.WORKLOAD),
        point.text(Derived.NETWORK),
        point.text(Dimension.ENGINE),
        point.text(Dimension.PRECISION),
        point.number(Dimension.ARRIVAL_RATE));
  }

  @Override
  public int compareTo(Setting other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code training of MNIST MLP}. */
  String words() {
    String how =
        Stream.of(engine, precision).flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
    String what = "%s of %s".formatted(workload, network);
    return how.isEmpty() ? what : "%s (%s)".formatted(what, how);
  }
}
