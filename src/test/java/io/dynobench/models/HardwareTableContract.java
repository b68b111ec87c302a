package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.models.HardwareCatalogue.Filter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every database must do with the hardware; the subclasses name the database. */
@DataJpaTest(showSql = false)
@Import({HardwareStore.class, HardwareCatalogue.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class HardwareTableContract {

  private static final Instant MEASURED = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Autowired HardwareCatalogue catalogue;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void forgetAll() {
    jdbc.sql("delete from hardware").update();
    jdbc.sql("delete from results").update();
  }

  @Test
  void keepsEveryFieldOfAnEntry() {
    HardwareEntry full = entry("cpu", Precision.FP32, 1e11, result());
    var sparse =
        new HardwareEntry(
            "lab-1",
            "cuda:0",
            "NVIDIA H100",
            "pytorch",
            Precision.BF16,
            HardwareEntry.Source.MEASURED,
            7e14,
            null,
            null,
            null,
            null,
            Profile.STANDARD,
            null,
            MEASURED,
            null);

    catalogue.record(full);
    catalogue.record(sparse);

    assertThat(catalogue.all()).containsExactly(full, sparse);
    assertThat(full.ridgePoint()).isEqualTo(10);
    assertThat(sparse.ridgePoint()).isNull();
  }

  @Test
  void keepsTheLatestOfADeviceEngineAndPrecision() {
    catalogue.record(entry("cpu", Precision.FP32, 1e11, null));
    catalogue.record(entry("cpu", Precision.BF16, 3e11, null));
    catalogue.record(entry("cpu", Precision.FP32, 2e11, null));

    assertThat(catalogue.all())
        .extracting(HardwareEntry::operationsPerSecond)
        .containsExactly(3e11, 2e11);
  }

  @Test
  void keepsACarefulEntryOverAQuickOneOfTheSameHardware() {
    HardwareEntry quick = entry("cpu", Precision.FP32, 1e11, null);
    HardwareEntry careful = like(quick, "EPYC", 9e10, Profile.STANDARD);
    HardwareEntry carefulAgain = like(quick, "EPYC", 8e10, Profile.STANDARD);
    HardwareEntry otherHardware = like(quick, "Xeon", 5e10, Profile.QUICK);

    catalogue.record(quick);
    catalogue.record(careful);
    assertThat(catalogue.all()).containsExactly(careful);
    catalogue.record(quick);
    assertThat(catalogue.all()).containsExactly(careful);
    catalogue.record(carefulAgain);
    assertThat(catalogue.all()).containsExactly(carefulAgain);
    catalogue.record(otherHardware);
    assertThat(catalogue.all()).containsExactly(otherHardware);
  }

  @Test
  void findsByNameAndPrecision() {
    catalogue.record(entry("cpu", Precision.FP32, 1e11, null));
    catalogue.record(entry("cpu", Precision.BF16, 3e11, null));

    assertThat(catalogue.list(new Filter("EPYC", null), 0, 1))
        .satisfies(page -> assertThat(page.total()).isEqualTo(2))
        .satisfies(page -> assertThat(page.items()).hasSize(1));
    assertThat(catalogue.list(new Filter("EPYC", Precision.FP32), 0, 50).items())
        .extracting(HardwareEntry::precision)
        .containsExactly(Precision.FP32);
    assertThat(catalogue.list(new Filter("Xeon", null), 0, 50).total()).isZero();
    assertThat(catalogue.list(Filter.NONE, 1, 50).items()).isEmpty();
  }

  @Test
  void outlivesItsResult() {
    UUID result = result();
    catalogue.record(entry("cpu", Precision.FP32, 1e11, result));

    jdbc.sql("delete from results where id = :id").param("id", result).update();

    assertThat(catalogue.all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.resultId()).isNull());
  }

  private UUID result() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into results (id, created_at, origin, workload, missing, confidence, flags, provenance)
            values (:id, current_timestamp, 'MEASURED', 'ceilings', '{}', '{}', '[]', '{}')
            """)
        .param("id", id)
        .update();
    return id;
  }

  private static HardwareEntry entry(
      String device, Precision precision, double rate, @Nullable UUID result) {
    return new HardwareEntry(
        "lab-1",
        device,
        "EPYC",
        "pytorch",
        precision,
        HardwareEntry.Source.MEASURED,
        rate,
        1e10,
        0.008,
        24_105L,
        2,
        Profile.QUICK,
        "C",
        MEASURED,
        result);
  }

  private static HardwareEntry like(
      HardwareEntry entry, String deviceName, double rate, Profile profile) {
    return new HardwareEntry(
        entry.node(),
        entry.device(),
        deviceName,
        entry.engine(),
        entry.precision(),
        entry.source(),
        rate,
        entry.bandwidth(),
        entry.harnessFloorMs(),
        entry.memoryMib(),
        entry.threads(),
        profile,
        entry.grade(),
        entry.measuredAt(),
        entry.resultId());
  }
}
