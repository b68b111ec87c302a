package io.dynobench.results;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes all results of a query while reading them, however many they are. */
@Component
class ResultExport {

  private final Results results;
  private final JsonMapper json;

  ResultExport(Results results, JsonMapper json) {
    this.results = results;
    this.json = json;
  }

  void write(
      ResultFormat format, ResultQuery query, ResultOrder order, HttpServletResponse response)
      throws IOException {
    response.setContentType(format.type().toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"dynobench-results.%s\"".formatted(format.id()));
    Writer out = response.getWriter();
    try {
      if (format == ResultFormat.CSV) {
        var csv = new ResultCsv(out, json);
        results.each(query, order, csv::write);
      } else {
        results.each(query, order, result -> line(out, result));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private void line(Writer out, Result result) {
    try {
      out.write(json.writeValueAsString(result));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
