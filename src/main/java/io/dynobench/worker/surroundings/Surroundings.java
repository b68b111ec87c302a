package io.dynobench.worker.surroundings;

import io.dynobench.analysis.ClockDrop;
import io.dynobench.bench.QualityReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What the machine did in every window of the timed pass.
 *
 * @param provenance arrays of one number per window as JSON, or why there are none; of the clock,
 *     the readings between windows: before the first one and after the last the processor may be
 *     idle
 * @param reasons what of it lowers the trust in the numbers
 */
public record Surroundings(Map<String, String> provenance, List<QualityReason> reasons) {

  private static final double MOST_GC = 0.01;
  private static final double MOST_STEAL = 0.02;
  private static final double MOST_CLOCK_DROP = 0.05;
  private static final double NANOS_PER_MS = 1e6;

  /**
   * For calls that are not timed by the machine's clock, by which its counters go.
   *
   * @param clock that times them, for users
   */
  public static Surroundings ofAnotherClock(String clock) {
    String why = "unavailable: calls are timed by another clock: " + clock;
    return new Surroundings(Map.of("windows.surroundings", why), List.of());
  }

  /**
   * @param snapshots at least two
   * @param unavailable counters that could not be read, with the reason
   */
  static Surroundings between(List<Snapshot> snapshots, Map<String, String> unavailable) {
    var provenance = new TreeMap<String, String>();
    var reasons = new ArrayList<QualityReason>();
    Snapshot first = snapshots.get(0);
    Snapshot last = snapshots.get(snapshots.size() - 1);

    provenance.put("windows.gcMillis", deltas(snapshots, (a, b) -> b.gcMillis() - a.gcMillis()));
    double millis = (last.nanos() - first.nanos()) / NANOS_PER_MS;
    if (last.gcMillis() - first.gcMillis() > MOST_GC * millis) {
      reasons.add(QualityReason.GC_TIME);
    }
    if (readable(Counters.STEAL, unavailable, provenance, "windows.stealPercent")) {
      provenance.put("windows.stealPercent", deltas(snapshots, (a, b) -> 100 * stolen(a, b)));
      if (stolen(first, last) > MOST_STEAL) {
        reasons.add(QualityReason.CPU_STEAL);
      }
    }
    if (readable(Counters.FAULTS, unavailable, provenance, "windows.majorFaults")) {
      provenance.put("windows.majorFaults", deltas(snapshots, Surroundings::faults));
      if (faults(first, last) > 0) {
        reasons.add(QualityReason.PAGE_FAULTS);
      }
    }
    if (readable(Counters.CLOCK, unavailable, provenance, "windows.cpuMhz")) {
      double[] mhz =
          snapshots.subList(1, snapshots.size() - 1).stream()
              .mapToDouble(it -> Objects.requireNonNull(it.cpuMhz()))
              .toArray();
      provenance.put("windows.cpuMhz", WindowSeries.json(mhz));
      if (ClockDrop.of(mhz) > MOST_CLOCK_DROP) {
        reasons.add(QualityReason.CLOCK_DROP);
      }
    }
    return new Surroundings(provenance, reasons);
  }

  private static boolean readable(
      String counter, Map<String, String> unavailable, Map<String, String> provenance, String key) {
    String why = unavailable.get(counter);
    if (why != null) {
      provenance.put(key, "unavailable: " + why);
    }
    return why == null;
  }

  /** The part of the processor time that was wanted; 0 when that was not even a tick. */
  private static double stolen(Snapshot from, Snapshot to) {
    CpuTicks before = Objects.requireNonNull(from.ticks());
    CpuTicks after = Objects.requireNonNull(to.ticks());
    long wanted = after.wanted() - before.wanted();
    return wanted <= 0 ? 0 : (double) (after.stolen() - before.stolen()) / wanted;
  }

  private static double faults(Snapshot from, Snapshot to) {
    return Objects.requireNonNull(to.majorFaults()) - Objects.requireNonNull(from.majorFaults());
  }

  private static String deltas(
      List<Snapshot> snapshots, BiFunction<Snapshot, Snapshot, ? extends Number> delta) {
    return WindowSeries.json(
        IntStream.range(1, snapshots.size())
            .mapToDouble(i -> delta.apply(snapshots.get(i - 1), snapshots.get(i)).doubleValue())
            .toArray());
  }
}
