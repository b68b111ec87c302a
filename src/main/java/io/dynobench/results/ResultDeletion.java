package io.dynobench.results;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes results, and after the commit the raw samples that only they referred to. */
@Service
class ResultDeletion {

  private final EntityManager entities;
  private final ResultCollections collections;
  private final SampleFiles samples;
  private final TransactionTemplate transaction;

  ResultDeletion(
      EntityManager entities,
      ResultCollections collections,
      SampleFiles samples,
      TransactionTemplate transaction) {
    this.entities = entities;
    this.collections = collections;
    this.samples = samples;
    this.transaction = transaction;
  }

  /**
   * @return whether there was such a result
   */
  boolean result(UUID id) {
    return finish(transaction.execute(status -> delete(id)));
  }

  /**
   * @return whether there was such a collection
   */
  boolean collection(String name) {
    return finish(transaction.execute(status -> collections.delete(name)));
  }

  private Deleted delete(UUID id) {
    ResultEntity entity = entities.find(ResultEntity.class, id);
    if (entity == null) {
      return new Deleted(false, List.of());
    }
    UUID trial = entity.toResult().trialId();
    entities.remove(entity);
    return new Deleted(true, trial == null ? List.of() : List.of(trial));
  }

  /** The trial's log stays: it belongs to the trial, which stays. */
  private boolean finish(Deleted deleted) {
    deleted.trials().forEach(samples::delete);
    return deleted.found();
  }
}
