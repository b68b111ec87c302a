package io.dynobench.results;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    record(id, draft, null);
  }

  /**
   * @param createdAt null for now
   */
  void record(UUID id, ResultDraft draft, @Nullable Instant createdAt) {
    Instant time = createdAt == null ? clock.instant() : createdAt;
    // PostgreSQL keeps microseconds.
    entities.persist(new ResultEntity(id, time.truncatedTo(ChronoUnit.MICROS), draft));
  }

  /** Describes a collection, unless it is described already. */
  void open(CollectionInfo info) {
    if (entities.find(CollectionEntity.class, info.name()) == null) {
      entities.persist(new CollectionEntity(info, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
  }

  boolean contains(UUID id) {
    return entities.find(ResultEntity.class, id) != null;
  }
}
