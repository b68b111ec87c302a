package io.dynobench.jobs;

import static io.dynobench.bench.Workload.ACCURACY;
import static io.dynobench.bench.Workload.INFERENCE;
import static io.dynobench.bench.Workload.MAX_BATCH;
import static io.dynobench.bench.Workload.TRAINING;

import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fields a workload has; the others are refused, because nothing would heed them. */
final class WorkloadFields {

  private static final Map<String, Set<Workload>> HAVE =
      Map.ofEntries(
          Map.entry("models", Set.of(INFERENCE, TRAINING, ACCURACY, MAX_BATCH)),
          Map.entry("batchSizes", Set.of(INFERENCE, TRAINING, ACCURACY)),
          Map.entry("streams", Set.of(INFERENCE)),
          Map.entry("threads", Set.of(INFERENCE, TRAINING, ACCURACY, MAX_BATCH)),
          Map.entry("arrivalRate", Set.of(INFERENCE)),
          Map.entry("forks", Set.of(INFERENCE)),
          Map.entry("dataset", Set.of(TRAINING, ACCURACY)),
          Map.entry("epochs", Set.of(TRAINING)),
          Map.entry("optimizer", Set.of(TRAINING)),
          Map.entry("timeCapSeconds", Set.of(TRAINING, MAX_BATCH)),
          Map.entry("preprocessing", Set.of(ACCURACY)),
          Map.entry("memoryLimitMib", Set.of(MAX_BATCH)),
          Map.entry("maxBatchSize", Set.of(MAX_BATCH)));

  private WorkloadFields() {}

  /** Whether requests of a workload may have a field that not all have. */
  static boolean has(Workload workload, String field) {
    return HAVE.getOrDefault(field, Set.of(Workload.values())).contains(workload);
  }

  /** The workloads that have a field, by their ids with spaces between; null when all have it. */
  static @Nullable String only(String field) {
    return HAVE.containsKey(field)
        ? Arrays.stream(Workload.values())
            .filter(workload -> has(workload, field))
            .map(Workload::id)
            .collect(Collectors.joining(" "))
        : null;
  }

  /** The fields that not all workloads have. */
  static Set<String> ofSome() {
    return HAVE.keySet();
  }

  static void check(JobRequest request, Workload workload, Complaints complaints) {
    values(request)
        .forEach(
            (field, value) -> {
              if (value != null && !has(workload, field)) {
                complaints.add(
                    field,
                    "NOT_FOR_WORKLOAD",
                    "the workload %s has no %s; leave the field out"
                        .formatted(workload.id(), field));
              }
            });
    if (Profile.PUBLISH.id().equals(request.profile()) && !has(workload, "forks")) {
      complaints.add(
          "profile",
          "NOT_FOR_WORKLOAD",
          "the workload %s runs in the profiles quick and standard".formatted(workload.id()));
    }
  }

  private static Map<String, @Nullable Object> values(JobRequest request) {
    WorkloadRequest settings = request.settings();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("models", request.models());
    values.put("batchSizes", request.batchSizes());
    values.put("streams", request.streams());
    values.put("threads", request.threads());
    values.put("arrivalRate", request.arrivalRate());
    values.put("forks", request.forks());
    values.put("dataset", settings.dataset());
    values.put("epochs", settings.epochs());
    values.put("optimizer", settings.optimizer());
    values.put("timeCapSeconds", settings.timeCapSeconds());
    values.put("preprocessing", settings.preprocessing());
    values.put("memoryLimitMib", settings.memoryLimitMib());
    values.put("maxBatchSize", settings.maxBatchSize());
    return values;
  }
}
