package io.dynobench.models;

import io.dynobench.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over REST. */
@RestController
@Tag(name = "Models", description = "What can be benchmarked")
@RequestMapping("/api/v1/models")
class ModelController {

  private final ModelCatalogue catalogue;

  ModelController(ModelCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A page of a list.
   *
   * @param page from 0
   * @param total models on all pages
   */
  record ModelList(List<CatalogueModel> items, int page, int size, int total) {}

  @GetMapping
  @Operation(operationId = "listModels", summary = "The catalogue of models")
  ModelList list(
      @RequestParam(name = "page", defaultValue = "0") @Min(0) int page,
      @RequestParam(name = "size", defaultValue = "50") @Min(1) @Max(1000) int size) {
    List<CatalogueModel> all = catalogue.all();
    List<CatalogueModel> items = all.stream().skip((long) page * size).limit(size).toList();
    return new ModelList(items, page, size, all.size());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getModel", summary = "One model with its size and engines")
  CatalogueModel one(@PathVariable("id") String id) {
    return catalogue.find(id).orElseThrow(() -> ProblemException.notFound("model", id));
  }
}
