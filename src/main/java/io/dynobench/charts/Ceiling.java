package io.dynobench.charts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dynobench.models.Platform;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a platform can do at most in one precision.
 *
 * @param platform as {@link io.dynobench.results.Derived#PLATFORM} has it
 * @param precision its id
 * @param peak op/s
 * @param bandwidth B/s; null when it was not measured
 */
public record Ceiling(
    String platform, String precision, double peak, @Nullable Double bandwidth, Source source) {

  /** Those that are published of a platform, one of each precision. */
  static Stream<Ceiling> of(Platform platform) {
    return platform.peakOpsPerSecond().entrySet().stream()
        .map(
            peak ->
                new Ceiling(
                    platform.name(),
                    peak.getKey(),
                    peak.getValue(),
                    platform.bandwidth(),
                    Source.PUBLISHED));
  }

  /** Who says so. */
  public enum Source {
    /** The maker's data sheet, or a publication. */
    PUBLISHED("published"),
    /** A trial of the workload {@code ceilings} of this installation. */
    MEASURED("measured");

    private final String id;

    Source(String id) {
      this.id = id;
    }

    /** The word in JSON. */
    @JsonValue
    public String id() {
      return id;
    }
  }
}
