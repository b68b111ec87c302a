package io.dynobench.supervisor;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of a trial.
 *
 * @param stallTimeout a worker that sends nothing for so long hangs
 * @param timeout a trial that runs for so long is ended
 * @param maxAttempts how often a trial is started when its node goes away in the middle of it
 * @param logLimit how much of a worker's output is kept, 1 KB to 100 MB
 * @param maxSamples how many raw samples are kept; measuring ends when they are full; a worker's
 *     heap needs 64 bytes for each
 */
@Validated
@ConfigurationProperties("dynobench.trials")
public record TrialProperties(
    @DefaultValue("60s") Duration stallTimeout,
    @DefaultValue("30m") Duration timeout,
    @DefaultValue("3") @Min(1) int maxAttempts,
    @DefaultValue("1MB") DataSize logLimit,
    @DefaultValue("4000000") @Min(1) int maxSamples) {

  private static final DataSize MIN_LOG = DataSize.ofKilobytes(1);
  private static final DataSize MAX_LOG = DataSize.ofMegabytes(100);

  /** At the peak of summing a trial up; measured samples, their copies, and the sorted ones. */
  private static final long BYTES_PER_SAMPLE = 64;

  /** Of a worker's heap, for everything that is not a sample. */
  private static final DataSize REST_OF_HEAP = DataSize.ofMegabytes(64);

  public TrialProperties {
    if (logLimit.compareTo(MIN_LOG) < 0 || logLimit.compareTo(MAX_LOG) > 0) {
      throw new IllegalArgumentException(
          "dynobench.trials.log-limit must lie between %d KB and %d MB, and is %d bytes."
              .formatted(MIN_LOG.toKilobytes(), MAX_LOG.toMegabytes(), logLimit.toBytes()));
    }
  }

  /**
   * @param heap of a worker
   * @throws IllegalArgumentException when a worker could not hold so many samples
   */
  void requireRoomIn(DataSize heap) {
    long needed = REST_OF_HEAP.toBytes() + BYTES_PER_SAMPLE * maxSamples;
    if (heap.toBytes() < needed) {
      throw new IllegalArgumentException(
          ("dynobench.worker.heap of %d MB cannot hold %d samples: raise it to at least %d MB, or"
                  + " lower dynobench.trials.max-samples.")
              .formatted(
                  heap.toMegabytes(),
                  maxSamples,
                  -Math.floorDiv(-needed, DataSize.ofMegabytes(1).toBytes())));
    }
  }
}
