package io.dynobench.results;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Named sets of results: add published rows to one, list them, delete one whole. */
@Service
@Transactional
public class ResultCollections {

  private final EntityManager entities;
  private final ResultStore store;

  ResultCollections(EntityManager entities, ResultStore store) {
    this.entities = entities;
    this.store = store;
  }

  /**
   * Stores rows under the collection's name, except for those that it has already: a row is known
   * again by its content, so that links to it survive deleting and loading it again.
   */
  public Added add(CollectionInfo info, List<ResultDraft> drafts) {
    store.open(info);
    int stored = 0;
    for (ResultDraft draft : drafts) {
      UUID id = ContentId.of(draft);
      if (!store.contains(id)) {
        store.record(id, draft);
        stored++;
      }
    }
    return new Added(info.name(), stored, drafts.size() - stored);
  }

  /** All collections by name, also those that only results name. */
  @Transactional(readOnly = true)
  public List<ResultCollection> all() {
    var collections = new TreeMap<String, ResultCollection>();
    for (CollectionEntity known :
        entities.createQuery("from CollectionEntity", CollectionEntity.class).getResultList()) {
      collections.put(
          known.name(),
          new ResultCollection(
              known.name(), known.description(), known.source(), 0, 0, known.createdAt()));
    }
    for (Tuple counted :
        entities
            .createQuery(
                "select r.collection, count(r), count(distinct r.model) from ResultEntity r"
                    + " where r.collection is not null group by r.collection",
                Tuple.class)
            .getResultList()) {
      String name = counted.get(0, String.class);
      collections.merge(
          name,
          new ResultCollection(
              name, null, null, counted.get(1, Long.class), counted.get(2, Long.class), null),
          ResultCollections::withCounts);
    }
    return new ArrayList<>(collections.values());
  }

  /**
   * Deletes a collection with its results.
   *
   * @return the trials whose results were among them; empty also when there is no such collection
   */
  Deleted delete(String name) {
    List<UUID> trials =
        entities
            .createQuery(
                "select r.trialId from ResultEntity r"
                    + " where r.collection = :name and r.trialId is not null",
                UUID.class)
            .setParameter("name", name)
            .getResultList();
    int results =
        entities
            .createQuery("delete from ResultEntity r where r.collection = :name")
            .setParameter("name", name)
            .executeUpdate();
    int collections =
        entities
            .createQuery("delete from CollectionEntity c where c.name = :name")
            .setParameter("name", name)
            .executeUpdate();
    // What was read before is no longer there.
    entities.clear();
    return new Deleted(results + collections > 0, trials);
  }

  private static ResultCollection withCounts(ResultCollection known, ResultCollection counted) {
    return new ResultCollection(
        known.name(),
        known.description(),
        known.source(),
        counted.results(),
        counted.models(),
        known.createdAt());
  }

  /**
   * What came of adding rows.
   *
   * @param duplicate rows that the collection had already
   */
  public record Added(String collection, int stored, int duplicate) {}
}
