package io.dynobench.results;

import io.dynobench.results.Condition.OnPlatform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers queries over the stored results. */
@Service
@Transactional(readOnly = true)
public class Results {

  /** Rows held in memory at a time while streaming. */
  private static final int CHUNK = 500;

  private final EntityManager entities;

  Results(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Result> find(UUID id) {
    return Optional.ofNullable(entities.find(ResultEntity.class, id)).map(ResultEntity::toResult);
  }

  public long count(ResultQuery query) {
    CriteriaQuery<Long> count = entities.getCriteriaBuilder().createQuery(Long.class);
    Criteria criteria = criteria(count);
    count.select(criteria.builder().count(criteria.root())).where(criteria.where(query));
    return entities.createQuery(count).getSingleResult();
  }

  /**
   * @param page from 0
   */
  public Paged<Result> page(ResultQuery query, ResultOrder order, int page, int size) {
    List<Result> items =
        select(query, order)
            .setFirstResult(Math.multiplyExact(page, size))
            .setMaxResults(size)
            .getResultStream()
            .map(ResultEntity::toResult)
            .toList();
    return new Paged<>(items, page, size, count(query));
  }

  /** Hands every result to the consumer, keeping only a few in memory. */
  public void each(ResultQuery query, ResultOrder order, Consumer<Result> consumer) {
    var chunk = new ArrayList<ResultEntity>(CHUNK);
    try (Stream<ResultEntity> found =
        select(query, order).setHint(HibernateHints.HINT_FETCH_SIZE, CHUNK).getResultStream()) {
      found.forEach(
          entity -> {
            chunk.add(entity);
            if (chunk.size() == CHUNK) {
              drain(chunk, consumer);
            }
          });
      drain(chunk, consumer);
    }
  }

  /** Hands these fields of every result to the consumer, in the order of arrival. */
  public void rows(ResultQuery query, List<ResultField> wanted, Consumer<ResultRow> consumer) {
    List<ResultField> fields = wanted.stream().flatMap(Results::stored).distinct().toList();
    CriteriaQuery<Object[]> select = entities.getCriteriaBuilder().createQuery(Object[].class);
    Criteria criteria = criteria(select);
    var columns = new ArrayList<Selection<?>>();
    columns.add(criteria.root().get("id"));
    columns.add(criteria.root().get("confidence"));
    var positions = new HashMap<ResultField, Integer>();
    for (ResultField field : fields) {
      positions.put(field, columns.size());
      columns.add(criteria.path(field));
    }
    select
        .multiselect(columns)
        .where(criteria.where(query))
        .orderBy(criteria.order(ResultOrder.ARRIVAL));
    try (Stream<Object[]> rows =
        entities
            .createQuery(select)
            .setHint(HibernateHints.HINT_FETCH_SIZE, CHUNK)
            .getResultStream()) {
      rows.forEach(values -> consumer.accept(ResultRow.stored(positions, values)));
    }
  }

  /** What a field is made of in the database. */
  private static Stream<ResultField> stored(ResultField field) {
    return field instanceof Derived derived ? derived.requires().stream() : Stream.of(field);
  }

  /**
   * How often each value of some dimensions occurs, the most frequent first, grades in their order.
   * A dimension's own filter is left out of its counts, so that they say what choosing another
   * value would give.
   */
  public Map<Dimension, List<FacetCount>> facets(ResultQuery query, List<Dimension> dimensions) {
    var facets = new EnumMap<Dimension, List<FacetCount>>(Dimension.class);
    dimensions.forEach(
        dimension ->
            facets.put(
                dimension, counts(query.without(each -> each.filters(dimension)), dimension)));
    return facets;
  }

  private List<FacetCount> counts(ResultQuery query, Dimension dimension) {
    CriteriaQuery<Object[]> select = entities.getCriteriaBuilder().createQuery(Object[].class);
    Criteria criteria = criteria(select);
    var value = criteria.path(dimension);
    var count = criteria.builder().count(criteria.root());
    var ascending = criteria.builder().asc(value);
    select
        .multiselect(List.of(value, count))
        .where(criteria.where(query))
        .groupBy(value)
        .having(value.isNotNull())
        .orderBy(
            dimension == Dimension.GRADE ? ascending : criteria.builder().desc(count), ascending);
    return entities
        .createQuery(select)
        .getResultStream()
        .map(row -> new FacetCount(row[0], (Long) row[1]))
        .toList();
  }

  /** How often each platform occurs, as {@link #facets} counts dimensions. */
  public List<FacetCount> platforms(ResultQuery query) {
    return counts(
        query.without(OnPlatform.class::isInstance),
        Derived.PLATFORM.requires(),
        row -> row.get(Derived.PLATFORM));
  }

  /**
   * How often each value occurs that follows from some fields, the most frequent first.
   *
   * @param fields that are stored
   * @param value of a row that has these fields; null is not counted
   */
  public List<FacetCount> counts(
      ResultQuery query,
      List<? extends ResultField> fields,
      Function<ResultRow, @Nullable Object> value) {
    CriteriaQuery<Object[]> select = entities.getCriteriaBuilder().createQuery(Object[].class);
    Criteria criteria = criteria(select);
    List<Expression<?>> columns = fields.stream().<Expression<?>>map(criteria::path).toList();
    var selected = new ArrayList<Selection<?>>(columns);
    selected.add(criteria.builder().count(criteria.root()));
    select.multiselect(selected).where(criteria.where(query)).groupBy(columns);
    Map<Object, Long> counts = new HashMap<>();
    entities
        .createQuery(select)
        .getResultStream()
        .forEach(
            row -> {
              Object found = value.apply(ResultRow.of(known(fields, row)));
              if (found != null) {
                counts.merge(found, (Long) row[fields.size()], Long::sum);
              }
            });
    return FacetCount.mostFrequentFirst(counts);
  }

  private static Map<ResultField, Object> known(
      List<? extends ResultField> fields, Object[] values) {
    var known = new HashMap<ResultField, Object>();
    for (int i = 0; i < fields.size(); i++) {
      if (values[i] != null) {
        known.put(fields.get(i), values[i]);
      }
    }
    return known;
  }

  private TypedQuery<ResultEntity> select(ResultQuery query, ResultOrder order) {
    CriteriaQuery<ResultEntity> select =
        entities.getCriteriaBuilder().createQuery(ResultEntity.class);
    Criteria criteria = criteria(select);
    select.select(criteria.root()).where(criteria.where(query)).orderBy(criteria.order(order));
    return entities.createQuery(select);
  }

  private Criteria criteria(CriteriaQuery<?> query) {
    return new Criteria(entities.getCriteriaBuilder(), query, query.from(ResultEntity.class));
  }

  private void drain(List<ResultEntity> chunk, Consumer<Result> consumer) {
    chunk.forEach(entity -> consumer.accept(entity.toResult()));
    chunk.clear();
    entities.clear();
  }
}
