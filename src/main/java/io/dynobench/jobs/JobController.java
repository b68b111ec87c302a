package io.dynobench.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs", description = "Submit benchmarks and follow them")
class JobController {

  private final JobService service;
  private final JobEvents events;

  JobController(JobService service, JobEvents events) {
    this.service = service;
    this.events = events;
  }

  @PostMapping
  @Operation(
      operationId = "submitJob",
      summary = "Submit a job: the cross product of its lists becomes its trials")
  @ApiResponse(
      responseCode = "201",
      description = "Stored, and queued in the lanes of its devices",
      headers =
          @Header(name = "Location", description = "The job", schema = @Schema(type = "string")),
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "The Idempotency-Key belongs to another request: IDEMPOTENCY_CONFLICT")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = JobRequest.class),
              examples = {
                @ExampleObject(name = "small nets", value = JobExample.SMALL_NETS),
                @ExampleObject(name = "to publish", value = JobExample.PUBLISH)
              }))
  ResponseEntity<JobView> submit(
      @RequestBody JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    JobView job = service.submit(JobRequestReader.read(body), key);
    return ResponseEntity.created(URI.create("/api/v1/jobs/" + job.id())).body(job);
  }

  @PostMapping("/preview")
  @Operation(operationId = "previewJob", summary = "What a submission would make; stores nothing")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = JobRequest.class),
              examples = {
                @ExampleObject(name = "small nets", value = JobExample.SMALL_NETS),
                @ExampleObject(name = "to publish", value = JobExample.PUBLISH)
              }))
  Preview preview(@RequestBody JsonNode body) {
    return service.preview(JobRequestReader.read(body));
  }

  @GetMapping
  @Operation(operationId = "listJobs", summary = "Jobs, the newest first")
  Page<JobView> list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging.check(page, size);
    return service.list(Paging.state(JobState.values(), state), page, size);
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getJob",
      summary = "One job: state, counts per trial state, progress, eta and the request")
  JobView find(@PathVariable UUID id) {
    return service.find(id);
  }

  @GetMapping("/{id}/trials")
  @Operation(operationId = "listTrials", summary = "The trials of a job in its order")
  Page<TrialView> trials(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging.check(page, size);
    return service.trials(id, Paging.state(TrialState.values(), state), page, size);
  }

  @PostMapping("/{id}/cancel")
  @Operation(
      operationId = "cancelJob",
      summary = "Cancel what is queued and end what runs; finished results stay")
  JobView cancel(@PathVariable UUID id) {
    return service.cancel(id);
  }

  @PostMapping("/{id}/retry")
  @Operation(operationId = "retryJob", summary = "Queue again what failed or was cancelled")
  @ApiResponse(
      responseCode = "200",
      description = "The job as it is now",
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "The last worker of the cancelled job is still ending: JOB_IS_ENDING")
  JobView retry(@PathVariable UUID id) {
    return service.retry(id);
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      operationId = "followJob",
      summary = "Server-sent events: first the job as it is, then what changes",
      description =
          "`job`: the job as it is, or as it is now. `trial`: a trial that is in another state"
              + " than before. `progress`: how far a running trial is. `learning`: `trialId` and the"
              + " next `point` of its learning curve, as GET /trials/{id}/learning lists them. `try`:"
              + " `trialId` and the next `try` of its search for the largest batch, as GET"
              + " /trials/{id}/tries lists them.")
  ResponseEntity<SseEmitter> events(@PathVariable UUID id) {
    service.find(id);
    return ResponseEntity.ok()
        // Proxies that buffer would hold back the events.
        .header("X-Accel-Buffering", "no")
        .header("Cache-Control", "no-store")
        .body(events.open(id));
  }
}
