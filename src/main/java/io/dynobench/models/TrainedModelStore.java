package io.dynobench.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of trained models. */
@Repository
class TrainedModelStore {

  private final JdbcClient jdbc;

  TrainedModelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Equal runs leave equal files: of those, the latest run's entry stays. */
  void replace(TrainedModel model) {
    delete(model.sha256());
    jdbc.sql(
            """
            insert into trained_model (sha256, network, file_size, dataset, optimizer, epochs, steps,
              top1_percent, result_id, trained_at)
            values (:sha256, :network, :fileSize, :dataset, :optimizer, :epochs, :steps,
              :top1Percent, :resultId, :trainedAt)
            """)
        .param("sha256", model.sha256())
        .param("network", model.network())
        .param("fileSize", model.fileSize())
        .param("dataset", model.dataset())
        .param("optimizer", model.optimizer())
        .param("epochs", model.epochs())
        .param("steps", model.steps())
        .param("top1Percent", model.top1Percent())
        .param("resultId", model.resultId())
        .param(
            "trainedAt", model.trainedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  List<TrainedModel> all() {
    return jdbc.sql("select * from trained_model order by network, trained_at, sha256")
        .query(TrainedModelStore::read)
        .list();
  }

  Optional<TrainedModel> find(String id) {
    return all().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  void delete(String sha256) {
    jdbc.sql("delete from trained_model where sha256 = :sha256").param("sha256", sha256).update();
  }

  private static TrainedModel read(ResultSet row, int number) throws SQLException {
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
