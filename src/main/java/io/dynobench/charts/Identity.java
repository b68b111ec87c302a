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
}
