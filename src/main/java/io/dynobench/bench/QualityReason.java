package io.dynobench.bench;

/** What lowers the trust in a result, as a code that users and scripts can rely on. */
public enum QualityReason {
  QUICK_PROFILE(Weight.MAJOR, "Measured in the quick profile, which is for trying out."),
  WARM_UP_NOT_FLAT(
      Weight.MAJOR, "The warm-up ended at its time limit before the rate had settled."),
  THROUGHPUT_UNSTABLE(
      Weight.MAJOR, "The throughput of the last three windows differs by more than 5 %."),
  LATENCY_UNSTABLE(
      Weight.MAJOR, "The median latency of the last three windows differs by more than 5 %."),
  DRIFT(
      Weight.MAJOR,
      "The throughput of the last third of the run differs from that of the first by more than 2 %."),
  STEP_CHANGE(
      Weight.MAJOR, "The speed changed from one level to another in the middle of the run."),
  FORKS_DISAGREE(
      Weight.MAJOR,
      "The throughput of the forks varies by more than 3 % (coefficient of variation)."),
  FORKS_DIFFER(
      Weight.MAJOR,
      "Dynobench, the driver, the device's name or the threads changed from one fork to another."),
  GC_TIME(Weight.MAJOR, "The worker's garbage collector took more than 1 % of the time."),
  THROTTLED(Weight.MAJOR, "The device slowed itself down because of heat or a failing supply."),
  POWER_CAPPED(
      Weight.MINOR,
      "The device ran at its power limit, which holds its clock down under full load."),
  CLOCK_DROP(Weight.MAJOR, "The device's clock fell by more than 5 % in the run."),
  CPU_STEAL(Weight.MAJOR, "The hypervisor gave more than 2 % of the processor time to others."),
  PAGE_FAULTS(
      Weight.MINOR, "The worker waited for the disk (major page faults) while it measured."),
  INSUFFICIENT_SAMPLES_P50(
      Weight.MAJOR, "Too few calls for a confidence interval of the 50th percentile."),
  INSUFFICIENT_SAMPLES_P90(
      Weight.MINOR, "Too few calls for a confidence interval of the 90th percentile."),
  INSUFFICIENT_SAMPLES_P95(
      Weight.MINOR, "Too few calls for a confidence interval of the 95th percentile."),
  INSUFFICIENT_SAMPLES_P97(
      Weight.MINOR, "Too few calls for a confidence interval of the 97th percentile."),
  INSUFFICIENT_SAMPLES_P99(
      Weight.MINOR, "Too few calls for a confidence interval of the 99th percentile."),
  INSUFFICIENT_SAMPLES_P999(
      Weight.NOTE, "Too few calls for a confidence interval of the 99.9th percentile."),
  SAMPLE_LIMIT(Weight.MINOR, "Measuring ended early because the room for raw samples was full."),
  HARNESS_FLOOR_HIGH(
      Weight.MINOR,
      "What the harness itself takes for a call is more than 1 % of the call's median time."),
  LITTLES_LAW_BROKEN(
      Weight.SEVERE,
      "Throughput, latency and streams do not fit together within 3 %: something disturbed the run."),
  OVERLOADED(
      Weight.MAJOR,
      "Requests arrived faster than they were served: the latency grows with the length of the run."),
  GENERATOR_LATE(
      Weight.MAJOR,
      "The load generator woke up too late: its own delay is more than 5 % of the latency (p99 each)."),
  SHORT_ENERGY_WINDOW(
      Weight.NOTE, "The energy was taken over less than 30 s, which the meter resolves poorly."),
  CEILING_NOT_REACHED(
      Weight.MINOR,
      "The rate still grew with the size when the search had to end: it is a lower bound."),
  SEARCH_CUT_SHORT(
      Weight.MAJOR,
      "The search for the largest batch ended at its time cap: it lies within the interval."),
  BATCH_CAP_REACHED(
      Weight.MINOR, "The largest batch that the search may try fits: it is a lower bound."),
  BOUNDARY_NOT_SHARP(
      Weight.MINOR,
      "Some batches fitted at one time and not at another: the value always fitted, the interval holds those."),
  REPEATS_DISAGREE(
      Weight.MAJOR,
      "The median of the repeats is more than 10 % below the best of them: something disturbed the run."),
  THREADS_EXCEED_CORES(
      Weight.NOTE, "More threads than the device has physical cores: they took turns."),
  SHARED_DEVICE(Weight.MAJOR, "Other processes used the device while it was measured.");

  private final Weight weight;
  private final String meaning;

  QualityReason(Weight weight, String meaning) {
    this.weight = weight;
    this.meaning = meaning;
  }

  /** How much of the trust it takes. */
  public enum Weight {
    /** Tells about the result, and takes nothing from its grade. */
    NOTE,
    MINOR,
    MAJOR,
    SEVERE
  }

  public Weight weight() {
    return weight;
  }

  /** One sentence for users. */
  public String meaning() {
    return meaning;
  }
}
