package io.dynobench.models;

import io.dynobench.bench.Precision;
import java.util.Optional;

/** What can be trained at all, so that no worker is started to find it out. */
public final class TrainingSupport {

  private TrainingSupport() {}

  /**
   * Why a combination cannot be trained.
   *
   * @param field of a request that would have to change
   * @param why for users
   */
  public record Refusal(String field, String why) {}

  /** Empty when it can. */
  public static Optional<Refusal> refusal(
      CatalogueModel model, String engine, Precision precision) {
    if (!engine.equals(EngineSupport.PYTORCH)) {
      return Optional.of(
          new Refusal("engines", "%s only runs networks; pytorch trains them.".formatted(engine)));
    }
    if (precision != Precision.FP32) {
      return Optional.of(
          new Refusal("precisions", "training runs in fp32, not in %s.".formatted(precision.id())));
    }
    return model.source().equals(ZooModels.SOURCE)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "models",
                "%s is not one of the built-in networks, which alone can be trained."
                    .formatted(model.id())));
  }
}
