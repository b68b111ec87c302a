package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The data of a chart as REST gives it to tests. */
public record AskedChart(String json) {

  /**
   * @param query kind and parameters: {@code pareto?collection=…}
   */
  public static AskedChart ok(MockMvcTester mvc, String query) {
    MvcTestResult result = mvc.get().uri(URI.create("/api/v1/charts/" + query)).exchange();
    assertThat(result).hasStatus(HttpStatus.OK);
    try {
      return new AskedChart(result.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T read(String path) {
    return JsonPath.read(json, path);
  }

  public int shown() {
    return JsonPath.read(json, "$.shown");
  }

  public <T> List<T> column(String name) {
    return values("$.columns." + name);
  }

  public <T> List<T> column(String table, String name) {
    return values("$.tables.%s.%s".formatted(table, name));
  }

  /** Numbers of many digits are read as decimals; here they are doubles, as they were. */
  @SuppressWarnings("unchecked")
  private <T> List<T> values(String path) {
    List<Object> values = new ArrayList<>(JsonPath.<List<?>>read(json, path));
    values.replaceAll(
        value -> value instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : value);
    return (List<T>) values;
  }

  public List<String> notes() {
    return JsonPath.read(json, "$.notes[*].text");
  }

  /** The points, each as its columns. */
  public List<Map<String, Object>> points() {
    return transposed("$.columns");
  }

  /** The rows of a table, each as its columns. */
  public List<Map<String, Object>> table(String name) {
    return transposed("$.tables." + name);
  }

  /** The rows of the answer in which a column has this value. */
  public int[] rows(String column, Object value) {
    return rows(this.<Object>column(column), value);
  }

  /** The rows of a table in which a column has this value. */
  public int[] rows(String table, String column, Object value) {
    return rows(this.<Object>column(table, column), value);
  }

  private List<Map<String, Object>> transposed(String path) {
    Map<String, List<Object>> columns = new LinkedHashMap<>();
    for (String name : JsonPath.<Map<String, Object>>read(json, path).keySet()) {
      columns.put(name, values("%s['%s']".formatted(path, name)));
    }
    int rows = columns.values().stream().findFirst().map(List::size).orElse(0);
    List<Map<String, Object>> transposed = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      var row = new LinkedHashMap<String, Object>();
      for (var column : columns.entrySet()) {
        row.put(column.getKey(), column.getValue().get(i));
      }
      transposed.add(row);
    }
    return transposed;
  }

  private static int[] rows(List<?> values, Object value) {
    return IntStream.range(0, values.size()).filter(i -> value.equals(values.get(i))).toArray();
  }
}
