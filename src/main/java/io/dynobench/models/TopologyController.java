package io.dynobench.models;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The networks by all their names over REST. */
@RestController
@Tag(name = "Models", description = "What can be benchmarked")
@RequestMapping("/api/v1/models/topologies")
class TopologyController {

  private final ModelNames names;

  TopologyController(ModelNames names) {
    this.names = names;
  }

  @GetMapping
  @Operation(
      operationId = "listTopologies",
      summary = "Networks with their names, operations, intensities and published accuracies",
      description =
          "Results of a network meet under its `network`, whatever they call it. Files named in"
              + " dynobench.catalogue.topologies extend the list.")
  Listed<Topology> list(
      @RequestParam(name = "search", required = false) @Nullable String search,
      @RequestParam(name = "suite", required = false) @Nullable String suite,
      @RequestParam(name = "page", defaultValue = "0") @Min(0) int page,
      @RequestParam(name = "size", defaultValue = "50") @Min(1) @Max(1000) int size) {
    Search wanted = Search.of(search);
    List<Topology> found =
        names.all().stream()
            .filter(wanted::finds)
            .filter(each -> suite == null || suite.equals(each.suite()))
            .toList();
    return Listed.of(found, page, size);
  }
}
