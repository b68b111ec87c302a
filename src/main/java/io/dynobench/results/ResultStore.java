package io.dynobench.results;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes results. */
@Repository
@Transactional
class ResultStore implements ResultRecorder {

  private final EntityManager entities;
  private final Clock clock;

  ResultStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public UUID record(ResultDraft draft) {
    UUID id = UUID.randomUUID();
    record(id, draft);
    // A second result of the same trial is refused here, not at some later commit.
    entities.flush();
    return id;
  }

  void record(UUID id, ResultDraft draft) {
    // PostgreSQL keeps microseconds.
    entities.persist(new ResultEntity(id, clock.instant().truncatedTo(ChronoUnit.MICROS), draft));
  }

  boolean contains(UUID id) {
    return entities.find(ResultEntity.class, id) != null;
  }
}
