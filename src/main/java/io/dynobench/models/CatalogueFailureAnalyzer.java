package io.dynobench.models;

import io.dynobench.models.catalogue.CatalogueFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the server does not start with a broken catalogue file. */
class CatalogueFailureAnalyzer extends AbstractFailureAnalyzer<CatalogueFileException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, CatalogueFileException broken) {
    return new FailureAnalysis(
        "A catalogue file cannot be used: " + broken.getMessage(),
        "Correct the file, or take it away. The fields are explained in src/docs/catalogue.md.",
        broken);
  }
}
