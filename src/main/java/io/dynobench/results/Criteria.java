package io.dynobench.results;

import io.dynobench.results.Condition.Has;
import io.dynobench.results.Condition.InFamily;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;

/** Says conditions and orders in the words of JPA. */
record Criteria(
    CriteriaBuilder builder, CommonAbstractCriteria statement, Root<ResultEntity> root) {

  Predicate[] where(ResultQuery query) {
    return query.conditions().stream().map(this::predicate).toArray(Predicate[]::new);
  }

  List<Order> order(ResultOrder order) {
    var keys = new ArrayList<Order>();
    for (ResultOrder.By by : order.keys()) {
      Expression<?> path = path(by.field());
      keys.add(by.descending() ? builder.desc(path, Nulls.LAST) : builder.asc(path, Nulls.LAST));
    }
    keys.add(order.newestFirst() ? builder.desc(root.get("seq")) : builder.asc(root.get("seq")));
    return keys;
  }

  @SuppressWarnings("unchecked")
  <T> Expression<T> path(ResultField field) {
    if (field instanceof Dimension dimension) {
      return root.get(dimension.attribute());
    }
    return field instanceof Derived derived
        ? (Expression<T>) formulas().of(derived)
        : root.get("metrics").get(field.id());
  }

  private Formulas formulas() {
    return new Formulas(builder, this::path);
  }

  private Predicate predicate(Condition condition) {
    if (condition instanceof OneOf oneOf) {
      return oneOf(oneOf);
    }
    if (condition instanceof Tagged tagged) {
      return tagged(tagged);
    }
    if (condition instanceof Within within) {
      return within(within);
    }
    if (condition instanceof OnPlatform on) {
      return formulas().platformIn(on.names());
    }
    if (condition instanceof InFamily family) {
      return path(Dimension.MODEL).in(family.models());
    }
    return path(ResultField.of(((Has) condition).metric())).isNotNull();
  }

  /** A subquery and no join: planners try the orders of joins, of which many tags make too many. */
  private Predicate tagged(Tagged tagged) {
    Subquery<Integer> match = statement.subquery(Integer.class);
    MapJoin<ResultEntity, String, String> tags = match.correlate(root).joinMap("tags");
    match
        .select(builder.literal(1))
        .where(builder.equal(tags.key(), tagged.tag()), tags.value().in(tagged.values()));
    return builder.exists(match);
  }

  private Predicate oneOf(OneOf oneOf) {
    Predicate matches = path(oneOf.dimension()).in(oneOf.values());
    // People know a device by its name, scripts by its id.
    return oneOf.dimension() == Dimension.DEVICE
        ? builder.or(matches, path(Dimension.DEVICE_NAME).in(oneOf.values()))
        : matches;
  }

  private Predicate within(Within within) {
    Expression<Double> value = this.<Number>path(within.field()).as(Double.class);
    var bounds = new ArrayList<Predicate>(List.of(value.isNotNull()));
    if (within.low() != null) {
      bounds.add(builder.greaterThanOrEqualTo(value, within.low()));
    }
    if (within.high() != null) {
      bounds.add(builder.lessThanOrEqualTo(value, within.high()));
    }
    return builder.and(bounds);
  }
}
