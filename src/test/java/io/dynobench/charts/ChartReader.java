package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Asks for charts as a client does, and reads their answers row by row. */
public final class ChartReader {

  private final DocumentContext answer;

  private ChartReader(DocumentContext answer) {
    this.answer = answer;
  }

  /**
   * @param address kind and query
   */
  public static ChartReader ask(MockMvcTester mvc, String address) {
    var result = mvc.get().uri(URI.create("/api/v1/charts/" + address)).exchange();
    assertThat(result).hasStatusOk();
    try {
      return new ChartReader(JsonPath.parse(result.getResponse().getContentAsString()));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T read(String path) {
    return answer.read(path);
  }

  public <T> List<T> column(String name) {
    return answer.read("$.columns['" + name + "']");
  }

  /** The points. */
  public List<Map<String, Object>> rows() {
    return rows("$.columns");
  }

  /** The rows of a further table. */
  public List<Map<String, Object>> table(String name) {
    return rows("$.tables['" + name + "']");
  }

  public List<String> notes() {
    return answer.read("$.notes[*].text");
  }

  private List<Map<String, Object>> rows(String path) {
    Map<String, List<Object>> columns = answer.read(path);
    var rows = new ArrayList<Map<String, Object>>();
    columns.forEach(
        (name, values) -> {
          for (int i = 0; i < values.size(); i++) {
            if (rows.size() <= i) {
              rows.add(new LinkedHashMap<>());
            }
            rows.get(i).put(name, values.get(i));
          }
        });
    return rows;
  }
}
