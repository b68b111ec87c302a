package io.dynobench.results;

import io.dynobench.results.ResultIntake.Taken;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes rows a chunk at a time: one question for those that are known, one batch of inserts. */
final class IntakeChunks {

  private static final int CHUNK = 500;

  private final EntityManager entities;
  private final ResultStore store;
  private final Function<String, CollectionInfo> describe;
  private final Set<String> collections = new HashSet<>();
  private final List<Arrival> chunk = new ArrayList<>(CHUNK);
  private int row;
  private boolean rowIsNew;
  private int rowsStored;
  private int rowsDuplicate;
  private int stored;
  private int duplicate;

  IntakeChunks(
      EntityManager entities, ResultStore store, Function<String, CollectionInfo> describe) {
    this.entities = entities;
    this.store = store;
    this.describe = describe;
  }

  void add(PublishedRow published) {
    chunk.add(new Arrival(ContentId.of(published.draft()), published));
    if (chunk.size() == CHUNK) {
      write();
    }
  }

  Taken end() {
    write();
    endRow();
    return new Taken(rowsStored, rowsDuplicate, stored, duplicate);
  }

  private void write() {
    Set<UUID> known = known();
    for (Arrival arrival : chunk) {
      PublishedRow published = arrival.published();
      if (published.row() != row) {
        endRow();
        row = published.row();
      }
      // Also a row that the same chunk had already is known from now on.
      boolean isNew = !known.contains(published.knownAs()) && known.add(arrival.id());
      if (isNew) {
        open(published.draft().collection());
        store.record(arrival.id(), published.draft(), published.createdAt());
        stored++;
      } else {
        duplicate++;
      }
      rowIsNew |= isNew;
    }
    chunk.clear();
    entities.flush();
    entities.clear();
  }

  private void endRow() {
    if (row > 0) {
      rowsStored += rowIsNew ? 1 : 0;
      rowsDuplicate += rowIsNew ? 0 : 1;
    }
    rowIsNew = false;
  }

  private Set<UUID> known() {
    Set<UUID> asked = new HashSet<>();
    for (Arrival arrival : chunk) {
      asked.add(arrival.id());
      if (arrival.published().knownAs() != null) {
        asked.add(arrival.published().knownAs());
      }
    }
    return store.known(asked);
  }

  private void open(@Nullable String collection) {
    if (collection != null && collections.add(collection)) {
      store.open(describe.apply(collection));
    }
  }

  private record Arrival(UUID id, PublishedRow published) {}
}
