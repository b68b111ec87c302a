package io.dynobench.results;

import java.util.List;

/**
 * The order of results: by these fields, those that lack one last, then by arrival.
 *
 * @param newestFirst the direction of arrival
 */
public record ResultOrder(List<By> keys, boolean newestFirst) {

  public static final ResultOrder NEWEST = new ResultOrder(List.of(), true);
  public static final ResultOrder ARRIVAL = new ResultOrder(List.of(), false);

  public ResultOrder {
    keys = List.copyOf(keys);
  }

  /** One key of the order. */
  public record By(ResultField field, boolean descending) {}
}
