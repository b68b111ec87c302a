package io.dynobench.jobs;

import io.dynobench.bench.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what a request for ceilings cannot say, because such a trial decides it by itself. */
final class CeilingsFields {

  private CeilingsFields() {}

  static void check(JobRequest request, Complaints complaints) {
    Map<String, @Nullable Object> others = new LinkedHashMap<>();
    others.put("models", request.models());
    others.put("batchSizes", request.batchSizes());
    others.put("streams", request.streams());
    others.put("threads", request.threads());
    others.put("arrivalRate", request.arrivalRate());
    others.put("forks", request.forks());
    others.forEach(
        (field, value) -> {
          if (value != null) {
            complaints.add(
                field,
                "NOT_FOR_WORKLOAD",
                "the workload ceilings has no %s; leave the field out".formatted(field));
          }
        });
    if (Profile.PUBLISH.id().equals(request.profile())) {
      complaints.add(
          "profile",
          "NOT_FOR_WORKLOAD",
          "the workload ceilings runs in the profiles quick and standard");
    }
  }
}
