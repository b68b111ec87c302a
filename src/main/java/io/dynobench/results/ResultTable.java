package io.dynobench.results;

import io.dynobench.bench.Metric;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of the table of results. */
record ResultTable(
    List<Heading> headings, List<ResultLine> lines, int page, int pages, long total) {

  /** The metrics that have a column. */
  static final List<Metric> METRICS =
      List.of(
          Metric.THROUGHPUT,
          Metric.LATENCY_MEAN_MS,
          Metric.LATENCY_P99_MS,
          Metric.TOP1_PERCENT,
          Metric.PEAK_MEMORY_MIB);

  private static final List<Dimension> BEFORE =
      List.of(
          Dimension.MODEL,
          Dimension.DEVICE_NAME,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.BATCH_SIZE,
          Dimension.WORKLOAD);

  static ResultTable of(Paged<Result> found, ResultAddress address) {
    return new ResultTable(
        headings(address),
        found.items().stream().map(ResultLine::of).toList(),
        found.page(),
        (int) Math.min(Integer.MAX_VALUE, (found.total() + found.size() - 1) / found.size()),
        found.total());
  }

  private static List<Heading> headings(ResultAddress address) {
    Stream<ResultField> fields =
        Stream.of(
                BEFORE.stream(),
                METRICS.stream().map(ResultField::of),
                Stream.of(Dimension.GRADE, Dimension.ORIGIN))
            .flatMap(part -> part);
    return Stream.concat(fields.map(field -> heading(field, address)), Stream.of(arrival(address)))
        .toList();
  }

  private static Heading heading(ResultField field, ResultAddress address) {
    @Nullable String sorted =
        address.list().order().keys().stream()
            .filter(key -> key.field().equals(field))
            .map(key -> key.descending() ? "descending" : "ascending")
            .findFirst()
            .orElse(null);
    String unit = field instanceof MetricField ? field.unit() : "";
    return new Heading(label(field), unit, field.numeric(), address.sortedBy(field), sorted);
  }

  private static String label(ResultField field) {
    if (field == Dimension.DEVICE_NAME) {
      return "Device";
    }
    return field == Dimension.BATCH_SIZE ? "Batch" : field.label();
  }

  private static Heading arrival(ResultAddress address) {
    ResultOrder order = address.list().order();
    @Nullable String sorted =
        order.keys().isEmpty() ? (order.newestFirst() ? "descending" : "ascending") : null;
    return new Heading("Stored", "", false, address.sortedByArrival(), sorted);
  }
}
