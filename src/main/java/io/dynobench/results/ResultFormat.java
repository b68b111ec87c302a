package io.dynobench.results;

import io.dynobench.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How a list of results is written. */
enum ResultFormat {
  JSON("json", MediaType.APPLICATION_JSON),
  CSV("csv", new MediaType("text", "csv")),
  NDJSON("ndjson", MediaType.parseMediaType("application/x-ndjson"));

  private final String id;
  private final MediaType type;

  ResultFormat(String id, MediaType type) {
    this.id = id;
    this.type = type;
  }

  String id() {
    return id;
  }

  MediaType type() {
    return type;
  }

  /**
   * @param name of a format, which goes before the header
   * @param accept the header; the most wanted type that we can write counts
   * @throws ProblemException 400 for an unknown name, 406 when we write nothing that is accepted
   */
  static ResultFormat of(@Nullable String name, @Nullable String accept) {
    if (name != null && !name.isEmpty()) {
      return Arrays.stream(values())
          .filter(format -> format.id.equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  ProblemException.invalid(
                      "format",
                      "INVALID_PARAMETER",
                      "'format': expected one of %s, not '%s'."
                          .formatted(names(), Words.shorten(name))));
    }
    for (MediaType wanted : accepted(accept)) {
      for (ResultFormat format : values()) {
        if (wanted.includes(format.type)) {
          return format;
        }
      }
    }
    throw new ProblemException(
        HttpStatus.NOT_ACCEPTABLE,
        "NOT_ACCEPTABLE",
        "Results are written as %s."
            .formatted(
                Arrays.stream(values())
                    .map(format -> format.type.toString())
                    .collect(Collectors.joining(", "))));
  }

  private static List<MediaType> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return List.of(MediaType.ALL);
    }
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accept);
      MimeTypeUtils.sortBySpecificity(types);
      return types;
    } catch (InvalidMediaTypeException e) {
      return List.of(MediaType.ALL);
    }
  }

  private static String names() {
    return Arrays.stream(values()).map(ResultFormat::id).collect(Collectors.joining(", "));
  }
}
