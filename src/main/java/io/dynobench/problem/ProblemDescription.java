package io.dynobench.problem;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells the OpenAPI document by which problems each operation may be refused. */
@Component
class ProblemDescription implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI api) {
    Components components = Objects.requireNonNullElseGet(api.getComponents(), Components::new);
    api.setComponents(components);
    ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
    api.getPaths()
        .values()
        .forEach(path -> path.readOperationsMap().forEach(ProblemDescription::describe));
  }

  private static void describe(HttpMethod method, Operation operation) {
    // Even what declares no parameter refuses those that are sent.
    add(operation, HttpStatus.BAD_REQUEST, "Something in the request is wrong; errors names it");
    if (method != HttpMethod.GET) {
      add(operation, HttpStatus.UNAUTHORIZED, "It came without the API key, or with a wrong one");
      add(operation, HttpStatus.FORBIDDEN, "A session came without its CSRF token");
    }
    if (operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(each -> "path".equals(each.getIn()))) {
      add(operation, HttpStatus.NOT_FOUND, "There is no such thing");
    }
    if (operation.getRequestBody() != null) {
      add(operation, HttpStatus.CONTENT_TOO_LARGE, "The body is too large");
    }
    operation.getResponses().forEach(ProblemDescription::answerWithProblem);
  }

  private static void add(Operation operation, HttpStatus status, String description) {
    operation
        .getResponses()
        .addApiResponse(String.valueOf(status.value()), new ApiResponse().description(description));
  }

  /** So that controllers declare of a refusal only its status and when it comes. */
  private static void answerWithProblem(String status, ApiResponse response) {
    if (status.startsWith("4")) {
      Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
      response.content(
          new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
  }
}
