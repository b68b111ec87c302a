package io.dynobench.models;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Users' models over REST. */
@RestController
@Tag(name = "Models")
@RequestMapping("/api/v1/models")
class UserModelController {

  private final UploadModel upload;
  private final DeleteModel delete;

  UserModelController(UploadModel upload, DeleteModel delete) {
    this.upload = upload;
    this.delete = delete;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      operationId = "uploadModel",
      summary = "Upload an ONNX or a TorchScript file; it becomes the model file:<name>")
  @ApiResponse(
      responseCode = "201",
      description = "Stored; it can be named in jobs",
      headers =
          @Header(name = "Location", description = "The model", schema = @Schema(type = "string")),
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "200",
      description = "The same file was there already, under the name in the answer",
      useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description =
          "Another model has this name (NAME_TAKEN), or the same file is there already and the"
              + " request gives it another name, input shape or family (FILE_EXISTS)")
  @ApiResponse(responseCode = "415", description = "The body is no multipart form")
  ResponseEntity<CatalogueModel> upload(
      @RequestParam("file") MultipartFile file,
      @Parameter(description = "Default: the file's name without its suffix")
          @RequestParam(name = "name", required = false)
          @Nullable String name,
      @Parameter(
              description =
                  "Of one sample, without the batch; required where the file leaves it open",
              example = "3x224x224")
          @RequestParam(name = "inputShape", required = false)
          @Nullable String inputShape,
      @Parameter(description = "Groups models in lists and charts; default: Uploaded")
          @RequestParam(name = "family", required = false)
          @Nullable String family)
      throws IOException {
    UploadForm form = new UploadForm(file.getOriginalFilename(), name, inputShape, family);
    try (InputStream content = file.getInputStream()) {
      UploadModel.Outcome outcome = upload.upload(content, file.getSize(), form);
      URI location = URI.create("/api/v1/models/" + outcome.model().id());
      return ResponseEntity.status(outcome.created() ? HttpStatus.CREATED : HttpStatus.OK)
          .location(location)
          .body(outcome.model());
    }
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "deleteModel",
      summary =
          "Delete an uploaded or trained model; its results stay, trials that wait for it fail")
  @ApiResponse(responseCode = "204", description = "Deleted")
  @ApiResponse(
      responseCode = "409",
      description = "Trials of this model run now, or it cannot be deleted here")
  void delete(@PathVariable("id") String id) throws IOException {
    delete.delete(id);
  }
}
