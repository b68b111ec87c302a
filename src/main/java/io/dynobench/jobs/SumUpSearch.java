package io.dynobench.jobs;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.devices.Device;
import io.dynobench.jobs.BatchSearch.Largest;
import io.dynobench.supervisor.WorkerOutcome;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums a search up as one result.
 *
 * @param limitMib of a worker's private memory; null on a GPU
 */
record SumUpSearch(
    WorkloadSettings.MaxBatch settings,
    Device device,
    @Nullable Integer limitMib,
    List<TryRow> tries) {

  /** What a try says that holds for the search; the rest is about the speed of a worker. */
  private static final Set<Metric> KEPT =
      EnumSet.of(
          Metric.PEAK_MEMORY_MIB,
          Metric.LOAD_MS,
          Metric.PARAMETERS,
          Metric.MACS,
          Metric.FLOPS_PER_SAMPLE);

  private static final String FITTED =
      "largest batch: the low end fitted in each of %d fresh workers until memory had settled, or in %d calls, "
          .formatted(BatchEvidence.WORKERS, RunTry.MOST_CALLS);

  private static final String METHOD =
      FITTED + "one more than the high end in none of %d".formatted(BatchEvidence.WORKERS);

  private static final String METHOD_DOUBTFUL_CAP =
      FITTED + "the high end, the largest that the search may try, at times";

  private static final String METHOD_CAP = FITTED + "and it is the largest that the search may try";

  private static final String CUT_SHORT =
      "; the search ended at its time cap, before that was confirmed";

  private static final String METHOD_CUT_SHORT =
      "largest batch: the low end fitted, one more than the high end did not" + CUT_SHORT;

  private static final String METHOD_CUT_SHORT_BELOW_CAP =
      "largest batch: the low end fitted, and nothing larger than what fitted was found not to; the"
          + " high end is the largest that the search may try, at whose time cap it ended";

  private static final String METHOD_CUT_SHORT_AT_CAP =
      "largest batch: the largest that the search may try fitted" + CUT_SHORT;

  /** That tries took; a search that was interrupted only counts what it did. */
  double seconds() {
    return tries.stream().mapToDouble(row -> row.tried().seconds()).sum();
  }

  WorkerOutcome found(Largest largest) {
    return largest.batchSize() == 0
        ? nothingFits(largest)
        : measured(largest, EnumSet.noneOf(QualityReason.class), method(largest));
  }

  private String method(Largest largest) {
    if (isCap(largest)) {
      return METHOD_CAP;
    }
    return largest.open() ? METHOD_DOUBTFUL_CAP : METHOD;
  }

  /** Of a search that was cut short. */
  private String methodSoFar(Largest known) {
    if (isCap(known)) {
      return METHOD_CUT_SHORT_AT_CAP;
    }
    return known.open() ? METHOD_CUT_SHORT_BELOW_CAP : METHOD_CUT_SHORT;
  }

  /** Then it is a lower bound: what lies beyond was not to be tried. */
  private boolean isCap(Largest largest) {
    return largest.batchSize() == settings.maxBatchSize();
  }

  WorkerOutcome cutShort(Largest known) {
    if (known.batchSize() == 0) {
      return new WorkerOutcome.Failed(
          FailureReason.TIMEOUT,
          "The search reached its time cap of %d s before any batch had fitted; see timeCapSeconds."
              .formatted(settings.timeCapSeconds()));
    }
    return measured(known, EnumSet.of(QualityReason.SEARCH_CUT_SHORT), methodSoFar(known));
  }

  /** The last try failed for another reason than memory, and did so again. */
  WorkerOutcome failed() {
    BatchTry last = tries.get(tries.size() - 1).tried();
    int fits = largest(BatchTry.Outcome.FITS);
    return new WorkerOutcome.Failed(
        FailureReason.valueOf(Objects.requireNonNull(last.reason())),
        "Batch %d failed twice, which says nothing about memory%s: %s"
            .formatted(
                last.batchSize(), fits == 0 ? "" : " (%d fitted)".formatted(fits), last.detail()));
  }

  private WorkerOutcome nothingFits(Largest largest) {
    BatchTry last =
        tries.stream()
            .map(TryRow::tried)
            .filter(each -> each.outcome() == BatchTry.Outcome.DOES_NOT_FIT)
            .filter(each -> each.batchSize() == 1)
            .findFirst()
            .orElseThrow();
    return new WorkerOutcome.Failed(
        FailureReason.OUT_OF_MEMORY,
        "Not even a batch of 1 fits %sinto %s: %s"
            .formatted(largest.atMost() > 0 ? "each time " : "", room(), last.detail()));
  }

  private String room() {
    return limitMib == null
        ? "the memory of " + device.name()
        : "%d MiB, the worker itself included".formatted(limitMib);
  }

  private WorkerOutcome measured(Largest largest, Set<QualityReason> reasons, String method) {
    Measurement there = at(largest.batchSize());
    Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    Map<Metric, String> missing = new EnumMap<>(Metric.class);
    metrics.putAll(there.metrics());
    missing.putAll(there.missing());
    metrics.keySet().retainAll(KEPT);
    missing.keySet().retainAll(KEPT);
    metrics.put(Metric.MAX_BATCH_SIZE, (double) largest.batchSize());
    if (isCap(largest)) {
      reasons.add(QualityReason.BATCH_CAP_REACHED);
    } else if (reasons.isEmpty() && largest.atMost() > largest.batchSize()) {
      reasons.add(QualityReason.BOUNDARY_NOT_SHARP);
    }
    if (there.reasons().contains(QualityReason.SHARED_DEVICE)) {
      reasons.add(QualityReason.SHARED_DEVICE);
    }
    Map<Metric, Interval> confidence =
        isCap(largest)
            ? Map.of()
            : Map.of(Metric.MAX_BATCH_SIZE, new Interval(largest.batchSize(), largest.atMost()));
    return new WorkerOutcome.Measured(
        new Measurement(
            metrics, missing, confidence, List.copyOf(reasons), provenance(there, method)));
  }

  /** What the worker told that took the most memory at this batch. */
  private Measurement at(int batchSize) {
    return tries.stream()
        .filter(row -> row.tried().batchSize() == batchSize && row.measurement() != null)
        .max(
            Comparator.comparingDouble(
                row -> Objects.requireNonNullElse(row.tried().peakMemoryMib(), 0.0)))
        .map(row -> Objects.requireNonNull(row.measurement()))
        .orElseThrow();
  }

  private Map<String, String> provenance(Measurement there, String method) {
    Map<String, String> keys = new TreeMap<>(there.provenance());
    keys.put("confidence.method", method);
    keys.put("search.tries", String.valueOf(tries.size()));
    keys.put("search.seconds", String.format(Locale.ROOT, "%.1f", seconds()));
    keys.put("search.cap", String.valueOf(settings.maxBatchSize()));
    keys.put("search.course", course());
    if (limitMib != null) {
      keys.put("memory.allocator", "blocks from 1 MiB on are mapped, and given back when freed");
    }
    keys.put("memory.limit", limitMib == null ? "the device's memory" : "RLIMIT_DATA");
    Object room = limitMib == null ? device.memoryMib() : limitMib;
    if (room != null) {
      keys.put("memory.limitMib", room.toString());
    }
    return keys;
  }

  /** In the order of the tries, for example {@code 1+ 2+ 4-}. */
  private String course() {
    return tries.stream()
        .map(TryRow::tried)
        .map(each -> each.batchSize() + sign(each.outcome()))
        .collect(Collectors.joining(" "));
  }

  private static String sign(BatchTry.Outcome outcome) {
    return switch (outcome) {
      case FITS -> "+";
      case DOES_NOT_FIT -> "-";
      case FAILED -> "!";
    };
  }

  private int largest(BatchTry.Outcome outcome) {
    return tries.stream()
        .map(TryRow::tried)
        .filter(each -> each.outcome() == outcome)
        .mapToInt(BatchTry::batchSize)
        .max()
        .orElse(0);
  }
}
