package io.dynobench.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of trained models. */
@Repository
class TrainedModelStore {

  private final JdbcClient jdbc;

  TrainedModelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry.
   *
   * @param node that has the file
   */
  record Entry(TrainedModel model, String node) {}

  /**
   * Equal runs leave equal files: of those, the latest run's entry stays. Joins the caller's
   * transaction.
   *
   * @throws ConcurrencyFailureException when an equal run was entered at this moment; in a new
   *     transaction it will be found
   */
  void replace(Entry entry) {
    int known =
        statement(
            """
            update trained_model set network = :network, file_size = :fileSize, dataset = :dataset,
              optimizer = :optimizer, epochs = :epochs, steps = :steps, top1_percent = :top1Percent,
              result_id = :resultId, node = :node, trained_at = :trainedAt
            where sha256 = :sha256
            """,
            entry);
    if (known == 0) {
      insert(entry);
    }
  }

  private void insert(Entry entry) {
    try {
      statement(
          """
          insert into trained_model (sha256, network, file_size, dataset, optimizer, epochs, steps,
            top1_percent, result_id, node, trained_at)
          values (:sha256, :network, :fileSize, :dataset, :optimizer, :epochs, :steps,
            :top1Percent, :resultId, :node, :trainedAt)
          """,
          entry);
    } catch (DuplicateKeyException e) {
      throw new ConcurrencyFailureException(
          "%s was entered at the same moment".formatted(entry.model().id()), e);
    }
  }

  private int statement(String sql, Entry entry) {
    TrainedModel model = entry.model();
    return jdbc.sql(sql)
        .param("sha256", model.sha256())
        .param("network", model.network())
        .param("fileSize", model.fileSize())
        .param("dataset", model.dataset())
        .param("optimizer", model.optimizer())
        .param("epochs", model.epochs())
        .param("steps", model.steps())
        .param("top1Percent", model.top1Percent())
        .param("resultId", model.resultId())
        .param("node", entry.node())
        .param(
            "trainedAt", model.trainedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Entry> all() {
    return jdbc.sql("select * from trained_model order by network, trained_at, sha256")
        .query(TrainedModelStore::read)
        .list();
  }

  Optional<Entry> find(String id) {
    return all().stream().filter(entry -> entry.model().id().equals(id)).findFirst();
  }

  void delete(String sha256) {
    jdbc.sql("delete from trained_model where sha256 = :sha256").param("sha256", sha256).update();
  }

  private static Entry read(ResultSet row, int number) throws SQLException {
    return new Entry(model(row), row.getString("node"));
  }

  private static TrainedModel model(ResultSet row) throws SQLException {
    return new TrainedModel(
        row.getString("sha256"),
        row.getString("network"),
        row.getLong("file_size"),
        row.getString("dataset"),
        row.getString("optimizer"),
        row.getLong("epochs"),
        row.getLong("steps"),
        row.getObject("top1_percent", Double.class),
        row.getObject("result_id", UUID.class),
        row.getObject("trained_at", OffsetDateTime.class).toInstant());
  }
}
