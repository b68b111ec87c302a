package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Workload;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.TrainingSupport;
import io.dynobench.models.TrainingSupport.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What a workload can do nothing with, whatever else is chosen, so that the form does not offer it.
 */
final class Unsuitable {

  private Unsuitable() {}

  /** The workloads that a model is not for, each with the reason for users. */
  static Map<String, String> model(CatalogueModel model) {
    return reasons(
        workload ->
            switch (workload) {
              case TRAINING -> untrainable(List.of(model), (engine, precision) -> true);
              case MAX_BATCH ->
                  Optional.ofNullable(model.fixedBatchSize())
                      .map("the file is fixed to batch %d."::formatted);
              case INFERENCE, ACCURACY, CEILINGS -> Optional.empty();
            });
  }

  /** The workloads that an engine is not for. */
  static Map<String, String> engine(String engine, Collection<CatalogueModel> models) {
    return reasons(
        workload ->
            workload == Workload.TRAINING
                ? untrainable(models, (each, precision) -> each.equals(engine))
                : Optional.empty());
  }

  /** The workloads that a precision is not for. */
  static Map<String, String> precision(Precision precision, Collection<CatalogueModel> models) {
    return reasons(
        workload ->
            workload == Workload.TRAINING
                ? untrainable(models, (engine, each) -> each == precision)
                : Optional.empty());
  }

  /** Why none of the combinations can be trained; empty when one of them can. */
  private static Optional<String> untrainable(
      Collection<CatalogueModel> models, BiPredicate<String, Precision> combination) {
    Optional<String> first = Optional.empty();
    for (CatalogueModel model : models) {
      for (Map.Entry<String, List<Precision>> engine : model.engines().entrySet()) {
        for (Precision precision : engine.getValue()) {
          if (combination.test(engine.getKey(), precision)) {
            Optional<Refusal> refusal = TrainingSupport.refusal(model, engine.getKey(), precision);
            if (refusal.isEmpty()) {
              return Optional.empty();
            }
            first = first.or(() -> refusal.map(Refusal::why));
          }
        }
      }
    }
    return first;
  }

  private static Map<String, String> reasons(Function<Workload, Optional<String>> why) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (Workload workload : Workload.values()) {
      why.apply(workload).ifPresent(reason -> reasons.put(workload.id(), reason));
    }
    return reasons;
  }
}
