package io.dynobench.bench;

import org.jspecify.annotations.Nullable;

/**
 * One point of a job: what exactly is measured.
 *
 * @param model id in the catalogue
 * @param engine the engine that runs it, for example {@code pytorch}
 * @param device {@code cpu} or {@code cuda:N}, as its node numbers it
 * @param batchSize samples per call
 * @param streams concurrent closed loops
 * @param threads intra-operation threads per stream; null lets the worker share out the physical
 *     cores
 * @param arrivalRate requests per second that arrive by chance (a Poisson process), whether the
 *     last one is done or not; one request is one batch. Null for closed loops, which issue the
 *     next call when the last one is done
 * @param forks worker processes that measure it, one after the other
 * @param seed of inputs, and of what training draws
 * @param settings of the workload; null for those that have none
 */
public record TrialSpec(
    Workload workload,
    String model,
    String engine,
    Precision precision,
    String device,
    int batchSize,
    int streams,
    @Nullable Integer threads,
    @Nullable Double arrivalRate,
    int forks,
    Profile profile,
    long seed,
    @Nullable WorkloadSettings settings) {

  /** Of a workload without settings. */
  public TrialSpec(
      Workload workload,
      String model,
      String engine,
      Precision precision,
      String device,
      int batchSize,
      int streams,
      @Nullable Integer threads,
      @Nullable Double arrivalRate,
      int forks,
      Profile profile,
      long seed) {
    this(
        workload,
        model,
        engine,
        precision,
        device,
        batchSize,
        streams,
        threads,
        arrivalRate,
        forks,
        profile,
        seed,
        null);
  }

  /** The same trial with another batch. */
  public TrialSpec withBatchSize(int size) {
    return with(size, seed, settings);
  }

  /** The same trial with other settings. */
  public TrialSpec withSettings(WorkloadSettings other) {
    return with(batchSize, seed, other);
  }

  /** The same trial with another seed. */
  public TrialSpec withSeed(long other) {
    return with(batchSize, other, settings);
  }

  private TrialSpec with(int size, long otherSeed, @Nullable WorkloadSettings otherSettings) {
    return new TrialSpec(
        workload,
        model,
        engine,
        precision,
        device,
        size,
        streams,
        threads,
        arrivalRate,
        forks,
        profile,
        otherSeed,
        otherSettings);
  }
}
