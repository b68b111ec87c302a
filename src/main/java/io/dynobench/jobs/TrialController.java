package io.dynobench.jobs;

import io.dynobench.bench.LearningPoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trials")
@Tag(name = "Trials", description = "The single points of jobs")
class TrialController {

  private final JobService service;

  TrialController(JobService service) {
    this.service = service;
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getTrial",
      summary = "One trial with its state, reason, attempts and result")
  TrialView find(@PathVariable UUID id) {
    return service.trial(id);
  }

  @GetMapping("/{id}/learning")
  @Operation(
      operationId = "getTrialLearning",
      summary = "The learning curve of a trial that trains, as far as it has grown")
  List<LearningPoint> learning(@PathVariable UUID id) {
    return service.learning(id);
  }

  @GetMapping("/{id}/tries")
  @Operation(
      operationId = "getTrialTries",
      summary = "What a search for the largest batch has tried so far, in its order")
  List<BatchTry> tries(@PathVariable UUID id) {
    return service.tries(id);
  }

  @GetMapping(path = "/{id}/log", produces = "text/plain;charset=UTF-8")
  @Operation(
      operationId = "getTrialLog",
      summary =
          "What the workers of the trial's last attempt wrote so far, fork by fork or try by try")
  ResponseEntity<byte[]> log(@PathVariable UUID id) throws IOException {
    return ResponseEntity.ok(service.log(id));
  }
}
