package io.dynobench.datasets;

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

/** The labelled data sets over REST. */
@RestController
@Tag(name = "Data sets", description = "Labelled images of this node")
@RequestMapping("/api/v1/datasets")
class DatasetController {

  private final Datasets datasets;

  DatasetController(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * A page of a list.
   *
   * @param page from 0
   * @param total data sets on all pages
   */
  record DatasetList(List<DatasetView> items, int page, int size, int total) {}

  @GetMapping
  @Operation(
      operationId = "listDatasets",
      summary = "The labelled data sets of this node",
      description =
          "Those that cannot be used say why. A data set is hashed when it is first seen, and after"
              + " its files have changed; trials wait for that.")
  DatasetList list(
      @RequestParam(name = "page", defaultValue = "0") @Min(0) int page,
      @RequestParam(name = "size", defaultValue = "50") @Min(1) @Max(1000) int size) {
    List<DatasetView> all = datasets.views();
    return new DatasetList(
        all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
  }

  @GetMapping("/{name}")
  @Operation(operationId = "getDataset", summary = "One data set with its parts and classes")
  DatasetView one(@PathVariable("name") String name) {
    return datasets.views().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("data set", name));
  }
}
