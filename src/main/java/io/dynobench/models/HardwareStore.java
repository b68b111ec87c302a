package io.dynobench.models;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.models.HardwareCatalogue.Filter;
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

/** The table of hardware: one row per device, engine and precision. */
@Repository
class HardwareStore {

  /** Every comparison but the last is true for a null, so that one statement serves all filters. */
  private static final String WANTED =
      """
      from hardware where (cast(:deviceName as varchar) is null or device_name = :deviceName)
      and (cast(:precision as varchar) is null or number_format = :precision)
      """;

  private static final String SAME_KEY =
      """
      from hardware
      where node = :node and device = :device and engine = :engine and number_format = :precision
      """;

  private final JdbcClient jdbc;

  HardwareStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of another entry's device, engine and precision. */
  Optional<HardwareEntry> known(HardwareEntry entry) {
    return sameKey("select * " + SAME_KEY, entry).query(HardwareStore::read).optional();
  }

  private JdbcClient.StatementSpec sameKey(String statement, HardwareEntry entry) {
    return jdbc.sql(statement)
        .param("node", entry.node())
        .param("device", entry.device())
        .param("engine", entry.engine())
        .param("precision", entry.precision().id());
  }

  void replace(HardwareEntry entry) {
    sameKey("delete " + SAME_KEY, entry).update();
    jdbc.sql(
            """
            insert into hardware (node, device, device_name, engine, number_format, source,
              operations_per_second, bandwidth, harness_floor_ms, memory_mib, threads, profile, grade,
              measured_at, result_id)
            values (:node, :device, :deviceName, :engine, :precision, :source, :operationsPerSecond,
              :bandwidth, :harnessFloorMs, :memoryMib, :threads, :profile, :grade, :measuredAt, :resultId)
            """)
        .param("node", entry.node())
        .param("device", entry.device())
        .param("deviceName", entry.deviceName())
        .param("engine", entry.engine())
        .param("precision", entry.precision().id())
        .param("source", entry.source().id())
        .param("operationsPerSecond", entry.operationsPerSecond())
        .param("bandwidth", entry.bandwidth())
        .param("harnessFloorMs", entry.harnessFloorMs())
        .param("memoryMib", entry.memoryMib())
        .param("threads", entry.threads())
        .param("profile", entry.profile().id())
        .param("grade", entry.grade())
        .param(
            "measuredAt",
            entry.measuredAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .param("resultId", entry.resultId())
        .update();
  }

  List<HardwareEntry> list(Filter filter, int page, int size) {
    return wanted("select * " + WANTED, filter, "order by node, device, engine, number_format")
        .query(HardwareStore::read)
        .list()
        .stream()
        .skip((long) page * size)
        .limit(size)
        .toList();
  }

  long count(Filter filter) {
    return wanted("select count(*) " + WANTED, filter, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec wanted(String select, Filter filter, String order) {
    Precision precision = filter.precision();
    return jdbc.sql(select + order)
        .param("deviceName", filter.deviceName())
        .param("precision", precision == null ? null : precision.id());
  }

  private static HardwareEntry read(ResultSet row, int number) throws SQLException {
    return new HardwareEntry(
        row.getString("node"),
        row.getString("device"),
        row.getString("device_name"),
        row.getString("engine"),
        Precision.of(row.getString("number_format")),
        HardwareEntry.Source.MEASURED,
        row.getDouble("operations_per_second"),
        row.getObject("bandwidth", Double.class),
        row.getObject("harness_floor_ms", Double.class),
        row.getObject("memory_mib", Long.class),
        row.getObject("threads", Integer.class),
        Profile.of(row.getString("profile")),
        row.getString("grade"),
        row.getObject("measured_at", OffsetDateTime.class).toInstant(),
        row.getObject("result_id", UUID.class));
  }
}
