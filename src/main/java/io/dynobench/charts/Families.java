package io.dynobench.charts;

import io.dynobench.results.Condition;
import io.dynobench.results.Condition.InFamily;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.FacetCount;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The families of stored results as charts show them: as published, or as the catalogue has them.
 */
record Families(Results results, Catalogue catalogue) {

  private static final List<Dimension> FIELDS = List.of(Dimension.MODEL, Dimension.FAMILY);

  /** A row with the family that it is shown in. */
  ResultRow told(ResultRow row) {
    @Nullable String family = of(row);
    return family == null || family.equals(row.get(Dimension.FAMILY))
        ? row
        : row.with(Dimension.FAMILY, family);
  }

  /** A query that finds at least the rows whose family, once told, meets it. */
  ResultQuery stored(ResultQuery query) {
    List<Condition> filters = query.conditions().stream().filter(Families::isFilter).toList();
    ResultQuery stored = query.without(Families::isFilter);
    for (Condition filter : filters) {
      stored = stored.and(new InFamily(models((OneOf) filter)));
    }
    return stored;
  }

  /** Whether a row whose family was told meets the query's filter by family. */
  static boolean holds(ResultQuery query, ResultRow row) {
    return query.conditions().stream()
        .filter(Families::isFilter)
        .allMatch(filter -> filter.holds(row));
  }

  /** How often each family occurs, without its own filter. */
  List<FacetCount> counts(ResultQuery query) {
    return results.counts(
        query.without(condition -> condition.filters(Dimension.FAMILY)), FIELDS, this::of);
  }

  private List<String> models(OneOf families) {
    return results
        .counts(
            ResultQuery.ALL,
            FIELDS,
            row -> families.holds(told(row)) ? row.get(Dimension.MODEL) : null)
        .stream()
        .map(each -> each.value().toString())
        .toList();
  }

  private @Nullable String of(ResultRow row) {
    Object model = row.get(Dimension.MODEL);
    Object published = row.get(Dimension.FAMILY);
    @Nullable String family = published == null ? null : published.toString();
    return model == null ? family : catalogue.family(model.toString(), family);
  }

  private static boolean isFilter(Condition condition) {
    return condition instanceof OneOf oneOf && oneOf.dimension() == Dimension.FAMILY;
  }
}
