package io.dynobench.dashboards;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards over REST. */
@RestController
@Tag(name = "Dashboards", description = "Titled sets of charts under a short link")
@RequestMapping("/api/v1/dashboards")
class DashboardController {

  private static final String PROBLEM = "application/problem+json";

  private final Dashboards dashboards;

  DashboardController(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping
  @Operation(operationId = "listDashboards", summary = "Dashboards by title, without their views")
  DashboardList list(
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int size) {
    return dashboards.list(page, size);
  }

  @PostMapping
  @Operation(operationId = "createDashboard", summary = "Make a dashboard; its page is /d/{slug}")
  @ApiResponse(
      responseCode = "201",
      description = "Made",
      headers =
          @Header(
              name = "Location",
              description = "The dashboard",
              schema = @Schema(type = "string")),
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "Another dashboard has this slug: SLUG_TAKEN",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  ResponseEntity<Dashboard> create(@RequestBody NewDashboard fresh) {
    return created(dashboards.create(fresh));
  }

  @GetMapping("/{slug}")
  @Operation(
      operationId = "getDashboard",
      summary = "One dashboard with its views; the ETag is its version")
  ResponseEntity<Dashboard> find(@PathVariable String slug) {
    return answer(ResponseEntity.ok(), dashboards.find(slug));
  }

  @PutMapping("/{slug}")
  @Operation(
      operationId = "replaceDashboard",
      summary = "Replace title, description and views of the version that was read")
  @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "It was changed since the version in the body: STALE_VERSION",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  @ApiResponse(
      responseCode = "412",
      description = "It was changed since the version in If-Match: STALE_VERSION",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  @ApiResponse(
      responseCode = "428",
      description = "Neither the body nor If-Match names a version: VERSION_REQUIRED",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  ResponseEntity<Dashboard> replace(
      @PathVariable String slug,
      @RequestBody DashboardChange change,
      @Parameter(description = "The ETag of the version that was read")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch) {
    var expected = new ExpectedVersion(ifMatch, change.version());
    return answer(ResponseEntity.ok(), dashboards.replace(slug, change, expected));
  }

  @PostMapping("/{slug}/views")
  @Operation(operationId = "pinView", summary = "Add a view at the end of a dashboard")
  @ApiResponse(
      responseCode = "201",
      description = "Added; the answer is the whole dashboard",
      headers =
          @Header(
              name = "Location",
              description = "The dashboard",
              schema = @Schema(type = "string")),
      useReturnTypeSchema = true)
  ResponseEntity<Dashboard> pin(@PathVariable String slug, @RequestBody ViewDraft view) {
    return created(dashboards.pin(slug, view));
  }

  @DeleteMapping("/{slug}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteDashboard",
      summary = "Delete a dashboard; the results that it shows stay")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @ApiResponse(
      responseCode = "412",
      description = "It was changed since the version in If-Match: STALE_VERSION",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  void delete(
      @PathVariable String slug,
      @Parameter(description = "The ETag of the version that was read; absent for any")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch) {
    dashboards.delete(slug, new ExpectedVersion(ifMatch, null));
  }

  private static ResponseEntity<Dashboard> created(Dashboard dashboard) {
    URI location = URI.create("/api/v1/dashboards/" + dashboard.slug());
    return answer(ResponseEntity.created(location), dashboard);
  }

  private static ResponseEntity<Dashboard> answer(
      ResponseEntity.BodyBuilder answer, Dashboard dashboard) {
    return answer
        .eTag(ExpectedVersion.etag(dashboard.version()))
        .cacheControl(CacheControl.noCache())
        .body(dashboard);
  }
}
