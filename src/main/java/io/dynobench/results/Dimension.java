package io.dynobench.results;

import io.dynobench.bench.Better;
import io.dynobench.bench.Grade;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Workload;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** What a result can be filtered, grouped and coloured by: everything but its metrics. */
public enum Dimension implements ResultField {
  MODEL("model", "Model"),
  FAMILY("family", "Family"),
  TASK("task", "Task"),
  WORKLOAD("workload", "Workload", word -> Workload.of(word).id()),
  ENGINE("engine", "Engine"),
  NODE("node", "Node"),
  DEVICE("device", "Device"),
  DEVICE_NAME("deviceName", "Device name"),
  HARDWARE("hardware", "Hardware"),
  OPERATING_MODE("operatingMode", "Operating mode"),
  PRECISION("precision", "Precision"),
  /** What is left of the network after pruning, in percent: 100 is unpruned (QuTiBench). */
  PRUNING_PERCENT("pruningPercent", "Kept after pruning", "%", Dimension::decimal),
  VARIANT("variant", "Variant"),
  DATASET("dataset", "Data set"),
  BATCH_SIZE("batchSize", "Batch size", "samples", Dimension::integer),
  STREAMS("streams", "Streams", "streams", Dimension::integer),
  THREADS("threads", "Threads per stream", "threads", Dimension::integer),
  ARRIVAL_RATE("arrivalRate", "Arrival rate", "requests/s", Dimension::decimal),
  FORKS("forks", "Forks", "forks", Dimension::integer),
  PROFILE("profile", "Profile"),
  ORIGIN("origin", "Origin", Origin::of),
  COLLECTION("collection", "Collection"),
  GRADE("grade", "Grade", Dimension::grade),
  JOB("job", "jobId", "Job", "", Dimension::uuid),
  TRIAL("trial", "trialId", "Trial", "", Dimension::uuid);

  private final String id;
  private final String attribute;
  private final String label;
  private final String unit;
  private final Function<String, Object> reader;

  Dimension(String id, String label) {
    this(id, label, word -> word);
  }

  Dimension(String id, String label, Function<String, Object> reader) {
    this(id, label, "", reader);
  }

  Dimension(String id, String label, String unit, Function<String, Object> reader) {
    this(id, id, label, unit, reader);
  }

  Dimension(
      String id, String attribute, String label, String unit, Function<String, Object> reader) {
    this.id = id;
    this.attribute = attribute;
    this.label = label;
    this.unit = unit;
    this.reader = reader;
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

  /** Whether its values are numbers, so that it can be an axis. */
  @Override
  public boolean numeric() {
    return !unit.isEmpty();
  }

  @Override
  public Better better() {
    return Better.NEITHER;
  }

  String attribute() {
    return attribute;
  }

  /**
   * A filter's word as the value it is stored as.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  Object read(String word) {
    return reader.apply(word);
  }

  private static Object integer(String word) {
    try {
      return Integer.valueOf(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected a whole number, not '%s'".formatted(word), e);
    }
  }

  private static Object grade(String word) {
    return Arrays.stream(Grade.values())
        .map(Grade::name)
        .filter(word::equals)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("expected A, B, C or D, not '%s'".formatted(word)));
  }

  private static Object decimal(String word) {
    return Decimals.read(word);
  }

  private static Object uuid(String word) {
    try {
      return UUID.fromString(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("expected a UUID, not '%s'".formatted(word), e);
    }
  }
}
