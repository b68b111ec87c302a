package io.dynobench.results.transfer;

import io.dynobench.results.ResultCollections.Added;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loads the samples on demand. */
@RestController
@Tag(name = "Collections", description = "Named sets of results")
@RequestMapping("/api/v1/collections/samples")
class SampleController {

  private final SampleLoader loader;

  SampleController(SampleLoader loader) {
    this.loader = loader;
  }

  @PostMapping
  @Operation(
      operationId = "loadSamples",
      summary = "Load what is missing of the sample collections")
  Loaded load() {
    List<Added> added = loader.loadAll();
    return new Loaded(
        added.stream().mapToInt(Added::stored).sum(),
        added.stream().mapToInt(Added::duplicate).sum(),
        added);
  }

  /**
   * What came of it.
   *
   * @param duplicate results that were there already
   */
  record Loaded(int stored, int duplicate, List<Added> collections) {}
}
