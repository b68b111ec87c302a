package io.dynobench.results;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes results. */
@Repository
@Transactional
class ResultStore implements ResultRecorder {

  private final EntityManager entities;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  ResultStore(EntityManager entities, JdbcTemplate jdbc, Clock clock) {
    this.entities = entities;
    this.jdbc = jdbc;
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
   * @param createdAt when it was first stored, on this or another installation; null takes the
   *     present moment
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

  /**
   * Which of these are there. One parameter for all: a list of hundreds is parsed anew each time.
   */
  Set<UUID> known(Set<UUID> ids) {
    var known = new HashSet<UUID>();
    if (!ids.isEmpty()) {
      jdbc.query(
          "select id from results where id = any (?)",
          statement ->
              statement.setArray(
                  1, statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new))),
          row -> {
            known.add(row.getObject(1, UUID.class));
          });
    }
    return known;
  }

  boolean contains(UUID id) {
    return entities.find(ResultEntity.class, id) != null;
  }
}
