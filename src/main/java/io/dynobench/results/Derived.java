package io.dynobench.results;

import static io.dynobench.bench.Metric.FLOPS_PER_SAMPLE;
import static io.dynobench.bench.Metric.OPERATIONS_PER_SECOND;
import static io.dynobench.bench.Metric.THROUGHPUT;
import static io.dynobench.bench.Metric.TRAIN_SECONDS_PER_SAMPLE;

import io.dynobench.bench.Better;
import io.dynobench.bench.Figures;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from other fields of the same result. It is no column of the database. */
public enum Derived implements ResultField {
  /**
   * What a network runs on: hardware and operating mode ({@code TX2-maxn}; once, where the name has
   * the mode already), or the device where no hardware is known.
   */
  PLATFORM(
      "platform",
      "Platform",
      List.of(
          Dimension.HARDWARE, Dimension.OPERATING_MODE, Dimension.DEVICE_NAME, Dimension.DEVICE),
      Derived::platform),
  /**
   * The model, with what is left of it after pruning where that is not all: {@code resnet50 30 %}.
   */
  NETWORK(
      "network",
      "Network",
      List.of(Dimension.MODEL, Dimension.VARIANT, Dimension.PRUNING_PERCENT),
      Derived::network),
  /** Platform, precision and network: a curve of its own over batch sizes or latencies. */
  CONFIGURATION(
      "configuration",
      "Configuration",
      Stream.of(PLATFORM.requires, List.of((ResultField) Dimension.PRECISION), NETWORK.requires)
          .flatMap(List::stream)
          .toList(),
      Derived::configuration),
  /** Training as it was measured; inference as the reciprocal of its throughput. */
  SECONDS_PER_SAMPLE(
      "secondsPerSample",
      "Time per sample",
      "s",
      Better.LOWER,
      List.of(Dimension.WORKLOAD, field(TRAIN_SECONDS_PER_SAMPLE), field(THROUGHPUT)),
      Derived::secondsPerSample),
  /** As it was published, or throughput × operations per sample. */
  ACHIEVED_OPERATIONS(
      "achievedOperations",
      "Achieved operations per second",
      "op/s",
      Better.HIGHER,
      List.of(field(OPERATIONS_PER_SECOND), field(THROUGHPUT), field(FLOPS_PER_SAMPLE)),
      Derived::achievedOperations);

  private final String id;
  private final String label;
  private final String unit;
  private final Better better;
  private final List<ResultField> requires;
  private final Function<ResultRow, @Nullable Object> formula;

  Derived(
      String id,
      String label,
      List<ResultField> requires,
      Function<ResultRow, @Nullable Object> formula) {
    this(id, label, "", Better.NEITHER, requires, formula);
  }

  Derived(
      String id,
      String label,
      String unit,
      Better better,
      List<ResultField> requires,
      Function<ResultRow, @Nullable Object> formula) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.better = better;
    this.requires = requires;
    this.formula = formula;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public boolean numeric() {
    return !unit.isEmpty();
  }

  @Override
  public Better better() {
    return better;
  }

  /** The fields that it follows from. */
  List<ResultField> requires() {
    return requires;
  }

  /** Null when too little is known. */
  @Nullable Object of(ResultRow row) {
    return formula.apply(row);
  }

  private static @Nullable Object platform(ResultRow row) {
    Object hardware = row.get(Dimension.HARDWARE);
    if (hardware == null) {
      Object name = row.get(Dimension.DEVICE_NAME);
      return name == null ? row.get(Dimension.DEVICE) : name;
    }
    Object mode = row.get(Dimension.OPERATING_MODE);
    return mode == null || hardware.toString().endsWith("-" + mode)
        ? hardware
        : hardware + "-" + mode;
  }

  private static @Nullable Object network(ResultRow row) {
    Object model = row.get(Dimension.MODEL);
    Object variant = row.get(Dimension.VARIANT);
    Double kept = row.number(Dimension.PRUNING_PERCENT);
    if (model == null) {
      return null;
    }
    String name = variant == null ? model.toString() : model + " " + variant;
    return kept == null || Pruning.keepsAll(kept) ? name : name + " " + Figures.text(kept) + " %";
  }

  private static @Nullable Object configuration(ResultRow row) {
    Object precision = row.get(Dimension.PRECISION);
    String words =
        Stream.of(
                platform(row),
                precision == null ? null : precision.toString().toUpperCase(Locale.ROOT),
                network(row))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? null : words;
  }

  private static @Nullable Object secondsPerSample(ResultRow row) {
    Object workload = row.get(Dimension.WORKLOAD);
    if (Workload.TRAINING.id().equals(workload)) {
      return row.get(field(TRAIN_SECONDS_PER_SAMPLE));
    }
    Double throughput = row.number(field(THROUGHPUT));
    return Workload.INFERENCE.id().equals(workload) && throughput != null && throughput > 0
        ? Double.valueOf(1 / throughput)
        : null;
  }

  private static @Nullable Object achievedOperations(ResultRow row) {
    Object published = row.get(field(OPERATIONS_PER_SECOND));
    Double throughput = row.number(field(THROUGHPUT));
    Double operations = row.number(field(FLOPS_PER_SAMPLE));
    return published != null || throughput == null || operations == null
        ? published
        : Double.valueOf(throughput * operations);
  }

  private static ResultField field(Metric metric) {
    return ResultField.of(metric);
  }
}
