package io.dynobench.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission would make.
 *
 * @param trials how many, those that cannot run among them
 * @param refused those that cannot run
 * @param notes what a user may not have meant, one sentence each
 * @param estimatedSeconds when the job has the lanes to itself
 * @param request with the defaults written out
 */
public record Preview(
    int trials,
    List<Refused> refused,
    List<String> notes,
    double estimatedSeconds,
    JobRequest request) {

  /**
   * A combination that cannot run.
   *
   * @param threads per stream; null shares out the cores
   * @param arrivalRate requests/s of an open loop; null for closed loops
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
      @Nullable Double arrivalRate,
      String code,
      String detail) {}
}
