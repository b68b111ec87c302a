package io.dynobench.jobs;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Task;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.EngineSupport;

/**
 * What the workload {@code ceilings} runs: products of matrices, which are in no catalogue. The
 * worker makes them itself, as it looks for their size.
 */
final class CeilingsTrial {

  static final CatalogueModel GEMM =
      new CatalogueModel(
          "gemm",
          "GEMM",
          Task.MATRIX_PRODUCT,
          InputShape.of(1024),
          null,
          null,
          EngineSupport.engines(),
          "ceilings");

  /** Nothing for an engine to load. */
  static final ModelArtifact ARTIFACT =
      new ModelArtifact(GEMM.id(), null, null, null, GEMM.input(), null, null, null, null);

  private CeilingsTrial() {}
}
