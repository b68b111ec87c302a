package io.dynobench.results;

import io.dynobench.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Collections over REST. */
@RestController
@Tag(name = "Collections", description = "Named sets of results")
@RequestMapping("/api/v1/collections")
class CollectionController {

  private final ResultCollections collections;
  private final ResultDeletion deletion;

  CollectionController(ResultCollections collections, ResultDeletion deletion) {
    this.collections = collections;
    this.deletion = deletion;
  }

  @GetMapping
  @Operation(
      operationId = "listCollections",
      summary = "Collections by name, with their sources and counts")
  Paged<ResultCollection> list(
      @Schema(type = "integer", minimum = "0") @RequestParam(defaultValue = "0") String page,
      @Schema(type = "integer", minimum = "1", maximum = "1000") @RequestParam(defaultValue = "50")
          String size) {
    ListParameters list = ListParameters.of(Map.of("page", List.of(page), "size", List.of(size)));
    List<ResultCollection> all = collections.all();
    List<ResultCollection> items =
        all.stream().skip((long) list.page() * list.size()).limit(list.size()).toList();
    return new Paged<>(items, list.page(), list.size(), all.size());
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteCollection",
      summary = "Delete a collection with all of its results")
  void delete(@PathVariable String name) {
    if (!deletion.collection(name)) {
      throw ProblemException.notFound("collection", name);
    }
  }
}
