package io.dynobench.jobs;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.ModelCatalogue;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a trial runs, and the file that its engine loads. */
@Component
class TrialModel {

  private final ModelCatalogue catalogue;

  TrialModel(ModelCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Nothing when the catalogue no longer has it. */
  Optional<CatalogueModel> find(TrialSpec spec) {
    return spec.workload() == Workload.CEILINGS
        ? Optional.of(CeilingsTrial.GEMM)
        : catalogue.find(spec.model());
  }

  /**
   * @throws IOException when it cannot be written or read
   */
  ModelArtifact artifact(CatalogueModel model, TrialSpec spec) throws IOException {
    return switch (spec.workload()) {
      case CEILINGS -> CeilingsTrial.ARTIFACT;
      case TRAINING -> catalogue.learning(model);
      case INFERENCE, ACCURACY, MAX_BATCH ->
          catalogue.artifact(model, spec.engine(), spec.precision());
    };
  }
}
