package io.dynobench.results;

import io.dynobench.bench.Figures;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One result as a line of the table.
 *
 * @param device with its operating mode
 * @param load how calls came, where that is not one closed loop: {@code 200/s, ×5}; else null
 * @param ceilings operations/s and bandwidth of a device; null for other workloads
 * @param figures the values of {@link ResultTable#METRICS}
 */
record ResultLine(
    UUID id,
    String model,
    String device,
    @Nullable String engine,
    @Nullable String precision,
    @Nullable Integer batchSize,
    String workload,
    @Nullable String load,
    @Nullable String ceilings,
    List<String> figures,
    @Nullable String grade,
    String origin,
    Instant createdAt) {

  static ResultLine of(Result result) {
    return new ResultLine(
        result.id(),
        model(result),
        device(result),
        result.engine(),
        result.precision(),
        result.batchSize(),
        result.workload(),
        load(result),
        ceilings(result),
        ResultTable.METRICS.stream().map(metric -> Figures.text(result.metric(metric))).toList(),
        result.quality().grade(),
        result.origin().id(),
        result.createdAt());
  }

  /** The model and what sets it apart from its namesakes: variant and pruning. */
  static String model(Result result) {
    @Nullable Double kept = result.pruningPercent();
    String pruning =
        kept == null || Pruning.keepsAll(kept) ? null : "%s %% kept".formatted(Figures.text(kept));
    return joined(
        Objects.requireNonNullElse(result.model(), "unknown model"), result.variant(), pruning);
  }

  static String device(Result result) {
    String name = result.deviceName() != null ? result.deviceName() : result.device();
    return joined(
        name != null ? name : Objects.requireNonNullElse(result.hardware(), "unknown device"),
        result.operatingMode());
  }

  private static @Nullable String load(Result result) {
    String words = Figures.load(result.arrivalRate(), result.forks());
    return words.isEmpty() ? null : words;
  }

  private static @Nullable String ceilings(Result result) {
    return result.workload().equals(Workload.CEILINGS.id())
        ? Stream.of(Metric.OPERATIONS_PER_SECOND, Metric.BANDWIDTH)
            .flatMap(metric -> Figure.of(metric, result).stream())
            .filter(figure -> figure.value() != null)
            .map(Figure::words)
            .collect(Collectors.joining(" · "))
        : null;
  }

  private static String joined(@Nullable String... words) {
    return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }
}
