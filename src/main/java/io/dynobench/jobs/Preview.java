package io.dynobench.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission would make.
 *
 * @param trials how many, those that cannot run among them
 * @param refused those that cannot run
 * @param estimatedSeconds when the job has the lanes to itself
 * @param request with the defaults written out
 */
public record Preview(
    int trials, List<Refused> refused, double estimatedSeconds, JobRequest request) {

  /**
   * A combination that cannot run.
   *
   * @param threads per stream; null shares out the cores
   * @param code why, as a trial's reason
   */
  public record Refused(
      String model,
      String engine,
      String device,
      String precision,
      int batchSize,
      int streams,
      @Nullable Integer threads,
      String code,
      String detail) {}
}
