package io.dynobench.charts;

import io.dynobench.results.QueryGrammar.Mode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Chart data over REST. */
@RestController
@Tag(name = "Charts", description = "Results as the data of charts")
class ChartController {

  private final Charts charts;
  private final JsonMapper json;

  ChartController(Charts charts, JsonMapper json) {
    this.charts = charts;
    this.json = json;
  }

  @GetMapping("/api/v1/charts/{kind}")
  @Operation(
      operationId = ChartDescription.CHART,
      summary = "The data of a chart as columns, with counts and facets",
      description =
          "Filters as for results; x, y, size (none for equal markers), color, facet (none for one"
              + " chart), xScale, yScale and colorScale (linear, log), agg (best, latest, median,"
              + " all), predictions (true, false), normalised (true), facets (false without). The ETag changes with the data.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = ChartAnswer.class)))
  @ApiResponse(
      responseCode = "304",
      description = "The same as the ETag sent as If-None-Match",
      content = @Content)
  ResponseEntity<byte[]> chart(
      @PathVariable String kind,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    byte[] body = json.writeValueAsBytes(charts.answer(kind, parameters, Mode.STRICT));
    // Weak, because compression changes the bytes. Spring answers 304 when the client has it.
    return ResponseEntity.ok()
        .eTag("W/\"%s\"".formatted(hash(body)))
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
