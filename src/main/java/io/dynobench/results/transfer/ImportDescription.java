package io.dynobench.results.transfer;

import io.dynobench.bench.Workload;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the form of imports, whose fields its signature hides. */
@Component
class ImportDescription implements OperationCustomizer {

  static final String RUN = "importResults";
  static final String PREVIEW = "previewImport";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (Set.of(RUN, PREVIEW).contains(String.valueOf(operation.getOperationId()))) {
      operation.setParameters(null);
      operation.setRequestBody(
          new RequestBody()
              .required(true)
              .content(
                  new Content()
                      .addMediaType("multipart/form-data", new MediaType().schema(form()))));
    }
    return operation;
  }

  private static Schema<?> form() {
    Schema<Object> form = new Schema<>().types(Set.of("object"));
    form.addProperty("file", text("The file, in UTF-8.").format("binary"));
    form.addRequiredItem("file");
    form.addProperty(
        "format",
        choice(
            "What the file is; auto goes by how it begins.",
            Stream.concat(
                    Stream.of(ImportFormat.AUTO),
                    Arrays.stream(ImportFormat.values()).map(ImportFormat::id))
                .toList()));
    form.addProperty(
        "mapping",
        text(
            "Of a CSV file, as JSON: {\"column\": \"field\"} or {\"column\": {\"field\": …, \"unit\": …}}."
                + " Guessed when absent; the preview tells fields and units."));
    form.addProperty("collection", text("Where the rows go; default: the file's name."));
    form.addProperty("source", text("Where they were published; default: the file's name."));
    form.addProperty("device", text("Of rows that do not name it; timm's file names do."));
    form.addProperty("model", text("Of rows that do not name it."));
    form.addProperty("engine", text("Of rows that do not name it."));
    form.addProperty("precision", text("Of rows that do not name it."));
    form.addProperty(
        "workload",
        choice(
            "Of rows that do not name it; default: what their metrics tell.",
            Arrays.stream(Workload.values()).map(Workload::id).toList()));
    form.addProperty("dataset", text("That accuracies were taken on."));
    form.addProperty(
        "batchSize",
        new Schema<>()
            .types(Set.of("integer"))
            .description("Of rows that do not name it, such as those of djl-bench."));
    return form;
  }

  private static Schema<?> text(String description) {
    return new Schema<>().types(Set.of("string")).description(description);
  }

  private static Schema<?> choice(String description, List<String> words) {
    Schema<Object> schema = new Schema<>().types(Set.of("string"));
    schema.setDescription(description);
    words.forEach(schema::addEnumItemObject);
    return schema;
  }
}
