package io.dynobench.results;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the list of results, whose parameters and media types its signature does not tell. */
@Component
class ResultDescription implements OperationCustomizer {

  static final String LIST = "listResults";

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (LIST.equals(operation.getOperationId())) {
      new QueryDescription(operation)
          .conditions()
          .words("sort", "<field>,asc or <field>,desc, repeatable; also createdAt.")
          .number("page", "From 0; for JSON.", 0, Integer.MAX_VALUE)
          .number("size", "Results on a page of JSON; 50 by default.", 1, ListParameters.MAX_SIZE)
          .choice(
              "format",
              "Goes before the Accept header.",
              Arrays.stream(ResultFormat.values()).map(ResultFormat::id).toList());
      Content content = Objects.requireNonNull(operation.getResponses().get("200")).getContent();
      for (ResultFormat format : List.of(ResultFormat.CSV, ResultFormat.NDJSON)) {
        content.addMediaType(
            format.type().toString(),
            new MediaType().schema(new Schema<>().types(Set.of("string"))));
      }
    }
    return operation;
  }
}
