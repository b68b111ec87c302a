package io.dynobench.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of an answer, written by rows and read by columns. */
public final class Table {

  private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();

  /**
   * @param names of the columns, in their order
   */
  public Table(String... names) {
    for (String name : names) {
      columns.put(name, new ArrayList<>());
    }
  }

  /**
   * @param values as many as there are columns, null where unknown
   */
  public void row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException("a row has a value for every column");
    }
    int index = 0;
    for (List<@Nullable Object> column : columns.values()) {
      column.add(values[index++]);
    }
  }

  /** By name, all of one length. */
  public Map<String, List<@Nullable Object>> columns() {
    return columns;
  }
}
