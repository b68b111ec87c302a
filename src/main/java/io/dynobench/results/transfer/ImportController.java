package io.dynobench.results.transfer;

import io.dynobench.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over REST. */
@RestController
@Tag(name = "Imports", description = "Published numbers beside one's own")
@RequestMapping(path = ImportController.PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class ImportController {

  static final String PATH = "/api/v1/imports";

  private final Importer importer;
  private final Clock clock;
  private final DataSize maxFile;

  ImportController(
      Importer importer, Clock clock, @Value("${dynobench.imports.max-file}") DataSize maxFile) {
    this.importer = importer;
    this.clock = clock;
    this.maxFile = maxFile;
  }

  @PostMapping
  @Operation(
      operationId = ImportDescription.RUN,
      summary = "Import a file of published results, all of it or nothing",
      description =
          "A row that is there already is recognised by its content and not stored again. Lists of"
              + " errors and warnings hold the first hundred; the totals count all.")
  @ApiResponse(
      responseCode = "200",
      description = "Stored, as far as it was not there already",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  @ApiResponse(
      responseCode = "422",
      description = "The file has errors, which the answer names by line; nothing was stored",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = RefusedImport.class)))
  ResponseEntity<Object> run(
      @RequestParam("file") MultipartFile file,
      @Parameter(hidden = true) @ModelAttribute ImportForm form)
      throws IOException {
    ImportReport report = importer.run(checked(file), form);
    return report.errorsTotal() == 0
        ? ResponseEntity.ok(report)
        : ResponseEntity.status(RefusedImport.STATUS)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(RefusedImport.of(report, PATH));
  }

  @PostMapping("/preview")
  @Operation(
      operationId = ImportDescription.PREVIEW,
      summary = "What an import would store: format, mapping, first rows, counts of problems",
      description = "Stores nothing, and answers 200 also for a file that would be refused.")
  ImportPreview preview(
      @RequestParam("file") MultipartFile file,
      @Parameter(hidden = true) @ModelAttribute ImportForm form)
      throws IOException {
    return ImportPreview.of(checked(file), form);
  }

  private ImportFile checked(MultipartFile file) {
    if (file.getSize() > maxFile.toBytes()) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "FILE_TOO_LARGE",
          "The file has %d bytes; at most %d are accepted (dynobench.imports.max-file)."
              .formatted(file.getSize(), maxFile.toBytes()));
    }
    return new ImportFile(
        ImportFile.plainName(file.getOriginalFilename()), clock.instant(), file::getInputStream);
  }
}
