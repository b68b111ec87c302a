package io.dynobench.results;

import io.dynobench.bench.Figures;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Workload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How calls came to the model.
 *
 * @param name short: {@code closed loop, 2 streams}
 * @param words what that means for the numbers
 */
record Load(String name, String words) {

  /** Empty when nobody said so. */
  static Optional<Load> of(Result result) {
    @Nullable Double rate = result.arrivalRate();
    if (rate != null) {
      return Optional.of(
          new Load(
              "open loop at %s requests/s".formatted(Figures.text(rate)),
              "Requests arrive by chance (Poisson), whether the last one is done or not; latency"
                  + " counts from the time at which a request was due."
                  + served(result)));
    }
    @Nullable Integer streams = result.streams();
    boolean timed = result.workload().equals(Workload.INFERENCE.id());
    if (result.origin() != Origin.MEASURED || streams == null || !timed) {
      return Optional.empty();
    }
    return Optional.of(
        new Load(
            "closed loop, " + (streams == 1 ? "1 stream" : streams + " streams"),
            "Each stream issues its next call when the last one is done."));
  }

  /** What came and what was done of it, as the worker counted. */
  private static String served(Result result) {
    @Nullable String offered = result.provenance().get("load.offered");
    @Nullable String achieved = result.provenance().get("load.achieved");
    return offered == null || achieved == null
        ? ""
        : " Came: %s requests/s; served: %s requests/s.".formatted(offered, achieved);
  }
}
