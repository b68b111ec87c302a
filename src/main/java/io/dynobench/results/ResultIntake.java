package io.dynobench.results;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes in published rows by the thousand, all of them or none. */
@Repository
public class ResultIntake {

  private final EntityManager entities;
  private final ResultStore store;

  ResultIntake(EntityManager entities, ResultStore store) {
    this.entities = entities;
    this.store = store;
  }

  /**
   * Stores what is not there yet, in one transaction and with only some rows in memory. A row is
   * known again by its content, as in {@link ResultCollections#add}.
   *
   * @param collections describes a collection that is new, by its name
   * @throws IOException of the source; nothing is stored then
   * @throws org.springframework.dao.DataAccessException of the database, for example because
   *     somebody else has stored the same row meanwhile; nothing is stored then
   */
  @Transactional(rollbackFor = Exception.class)
  public Taken take(RowSource source, Function<String, CollectionInfo> collections)
      throws IOException {
    var chunks = new IntakeChunks(entities, store, collections);
    source.each(chunks::add);
    return chunks.end();
  }

  /**
   * What came of it. A row of the file counts as stored when any of its results was new.
   *
   * @param rowsDuplicate rows of the file that brought nothing new
   */
  public record Taken(int rowsStored, int rowsDuplicate, int resultsStored, int resultsDuplicate) {}
}
