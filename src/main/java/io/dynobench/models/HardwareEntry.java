package io.dynobench.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dynobench.analysis.Roofline;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings of a device in one precision.
 *
 * @param deviceName as its maker calls it
 * @param operationsPerSecond of products of matrices; one multiply-accumulate is two operations
 * @param bandwidth bytes/s that a copy in its memory reads and writes; null when not measured
 * @param harnessFloorMs what the harness itself takes for a call that does nothing
 * @param memoryMib of the machine or the card
 * @param threads of one operation
 * @param grade A to D, of the result
 * @param resultId null when the result was deleted
 */
public record HardwareEntry(
    String node,
    String device,
    String deviceName,
    String engine,
    Precision precision,
    Source source,
    double operationsPerSecond,
    @Nullable Double bandwidth,
    @Nullable Double harnessFloorMs,
    @Nullable Long memoryMib,
    @Nullable Integer threads,
    Profile profile,
    @Nullable String grade,
    Instant measuredAt,
    @Nullable UUID resultId) {

  /** Where ceilings come from. */
  public enum Source {
    /** From a trial of this installation. */
    MEASURED("measured");

    private final String id;

    Source(String id) {
      this.id = id;
    }

    /** The word in JSON and the database. */
    @JsonValue
    public String id() {
      return id;
    }
  }

  /** Whether a known entry is kept: it was measured more carefully, on the same hardware. */
  boolean yieldsTo(HardwareEntry known) {
    return !profile.untilStable()
        && known.profile.untilStable()
        && known.deviceName.equals(deviceName);
  }

  /**
   * Operations per byte from which on a model is bound by operations and no longer by memory; null
   * without a bandwidth.
   */
  @JsonProperty
  public @Nullable Double ridgePoint() {
    return Roofline.ridgePoint(operationsPerSecond, bandwidth);
  }
}
