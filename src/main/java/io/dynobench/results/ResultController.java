package io.dynobench.results;

import io.dynobench.problem.ProblemException;
import io.dynobench.results.QueryGrammar.Mode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results over REST. */
@RestController
@Tag(name = "Results", description = "What was measured here, imported or submitted")
@RequestMapping("/api/v1/results")
class ResultController {

  private static final Set<String> OWN = own();

  private final Results results;
  private final ResultDeletion deletion;
  private final SampleFiles samples;
  private final ResultExport export;

  ResultController(
      Results results, ResultDeletion deletion, SampleFiles samples, ResultExport export) {
    this.results = results;
    this.deletion = deletion;
    this.samples = samples;
    this.export = export;
  }

  @GetMapping
  @Operation(
      operationId = ResultDescription.LIST,
      summary = "Results by filter, as a page of JSON or all of them as CSV or NDJSON",
      description =
          "Filters by dimension (comma lists), tag.<name>, min<Metric>/max<Metric>; sort=<field>,desc;"
              + " format=json|csv|ndjson or the Accept header. CSV and NDJSON hold every matching"
              + " result; page and size apply to JSON.")
  @Nullable ResponseEntity<Paged<Result>> list(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false)
          @Nullable String accept,
      HttpServletResponse response)
      throws IOException {
    ResultQuery query = QueryGrammar.query(parameters, OWN, Mode.STRICT);
    ListParameters list = ListParameters.of(parameters);
    ResultFormat format = ResultFormat.of(parameters.getFirst("format"), accept);
    if (format == ResultFormat.JSON) {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(results.page(query, list.order(), list.page(), list.size()));
    }
    export.write(format, query, list.order(), response);
    return null;
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getResult", summary = "One result with its provenance")
  Result one(@PathVariable UUID id) {
    return results.find(id).orElseThrow(() -> ProblemException.notFound("result", id));
  }

  @GetMapping("/{id}/samples")
  @Operation(
      operationId = "getResultSamples",
      summary = "A histogram and the raw samples of a measured result")
  SampleAnswer samples(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "60") int bins,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "10000") int limit) {
    var refusals = new Refusals();
    within(refusals, "bins", bins, 1, 1000);
    within(refusals, "offset", offset, 0, Integer.MAX_VALUE);
    within(refusals, "limit", limit, 0, 100_000);
    refusals.raise();
    Result result = one(id);
    UUID trial = result.trialId();
    return (trial == null
            ? java.util.Optional.<io.dynobench.bench.Samples>empty()
            : samples.read(trial))
        .map(found -> SampleAnswer.of(id, found, bins, offset, limit))
        .orElseThrow(() -> noSamples(result));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteResult", summary = "Delete a result, and with it its raw samples")
  void delete(@PathVariable UUID id) {
    if (!deletion.result(id)) {
      throw ProblemException.notFound("result", id);
    }
  }

  private static ProblemException noSamples(Result result) {
    String why =
        result.trialId() == null
            ? "it was not measured here (origin %s)".formatted(result.origin().id())
            : "they are kept by the node that measured it (%s), or were deleted"
                .formatted(result.node());
    return new ProblemException(
        HttpStatus.NOT_FOUND,
        "NO_SAMPLES",
        "There are no raw samples of result %s: %s.".formatted(result.id(), why));
  }

  private static void within(Refusals refusals, String name, int value, int least, int most) {
    if (value < least || value > most) {
      refusals.invalidParameter(
          name, "expected a whole number from %d to %d, not %d".formatted(least, most, value));
    }
  }

  private static Set<String> own() {
    var own = new HashSet<>(QueryGrammar.PAGING);
    own.addAll(List.of("format"));
    return Set.copyOf(own);
  }
}
