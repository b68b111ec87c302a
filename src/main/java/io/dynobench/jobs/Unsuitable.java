package io.dynobench.jobs;

import static java.util.stream.Collectors.toSet;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Workload;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.TrainingSupport;
import io.dynobench.models.TrainingSupport.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
              case TRAINING ->
                  untrainable("models", List.of(model), model.engines().keySet(), of(model));
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
                ? untrainable("engines", models, Set.of(engine), Set.of(Precision.values()))
                : Optional.empty());
  }

  /** The workloads that a precision is not for. */
  static Map<String, String> precision(Precision precision, Collection<CatalogueModel> models) {
    Set<String> engines =
        models.stream().flatMap(model -> model.engines().keySet().stream()).collect(toSet());
    return reasons(
        workload ->
            workload == Workload.TRAINING
                ? untrainable("precisions", models, engines, Set.of(precision))
                : Optional.empty());
  }

  private static Set<Precision> of(CatalogueModel model) {
    return model.engines().values().stream().flatMap(Collection::stream).collect(toSet());
  }

  /**
   * Why none of the combinations can be trained, if possible a reason that lies in what is asked
   * about; empty when one of them can.
   */
  private static Optional<String> untrainable(
      String field,
      Collection<CatalogueModel> models,
      Set<String> engines,
      Set<Precision> precisions) {
    List<Refusal> refusals = new ArrayList<>();
    for (CatalogueModel model : models) {
      for (String engine : engines) {
        for (Precision precision : precisions) {
          Optional<Refusal> refusal = TrainingSupport.refusal(model, engine, precision);
          if (refusal.isEmpty()) {
            return Optional.empty();
          }
          refusals.add(refusal.get());
        }
      }
    }
    return refusals.stream()
        .filter(refusal -> refusal.field().equals(field))
        .findFirst()
        .or(() -> refusals.stream().findFirst())
        .map(Refusal::why);
  }

  private static Map<String, String> reasons(Function<Workload, Optional<String>> why) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (Workload workload : Workload.values()) {
      why.apply(workload).ifPresent(reason -> reasons.put(workload.id(), reason));
    }
    return reasons;
  }
}
