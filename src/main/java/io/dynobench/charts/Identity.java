package io.dynobench.charts;

import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import java.util.stream.Stream;

/** What tells points apart. */
public final class Identity {

  /** One network on one platform, run in one way, from one source. */
  public static final List<ResultField> SYSTEM =
      List.of(
          Dimension.MODEL,
          Dimension.NODE,
          Dimension.DEVICE,
          Dimension.DEVICE_NAME,
          Dimension.HARDWARE,
          Dimension.OPERATING_MODE,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.PRUNING_PERCENT,
          Dimension.VARIANT,
          // An open loop's throughput is what arrives, not what the device could do.
          Dimension.ARRIVAL_RATE,
          Dimension.WORKLOAD,
          Dimension.COLLECTION);

  /** The same under one load. */
  public static final List<ResultField> LOAD =
      Stream.concat(
              SYSTEM.stream(),
              Stream.of(
                  Dimension.BATCH_SIZE, Dimension.STREAMS, Dimension.THREADS, Dimension.PROFILE))
          .toList();

  private Identity() {}

  /**
   * The system where an axis is an accuracy, which no load changes: the best load stands for it.
   * Else the load, because of two metrics one load may have the better one and another the other.
   */
  public static List<ResultField> of(ResultField x, ResultField y) {
    return AccuracyJoin.isAccuracy(x) || AccuracyJoin.isAccuracy(y) ? SYSTEM : LOAD;
  }
}
