package io.dynobench.results;

import static io.dynobench.results.Drafts.measured;
import static io.dynobench.results.Drafts.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Tagged;
import io.dynobench.results.Condition.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the store promises, whichever database it stands on. */
abstract class StoreContract extends CollectionsContract {

  @Test
  void givesBackWhatItTook() {
    UUID trial = UUID.randomUUID();
    UUID id = recorder.record(measured(trial, "resnet18", 4, 120.5, Map.of("purpose", "test")));

    Result result = results.find(id).orElseThrow();

    assertThat(result.trialId()).isEqualTo(trial);
    assertThat(result.model()).isEqualTo("resnet18");
    assertThat(result.batchSize()).isEqualTo(4);
    assertThat(result.metric(Metric.THROUGHPUT)).isEqualTo(120.5);
    assertThat(result.metrics()).containsOnlyKeys(Metric.values());
    assertThat(result.metric(Metric.POWER_AVERAGE_W)).isNull();
    assertThat(result.missing())
        .containsEntry(Metric.POWER_AVERAGE_W, "no RAPL counters on this machine");
    assertThat(result.confidence())
        .containsEntry(Metric.THROUGHPUT, new Interval(120.5 * 0.9, 120.5 * 1.1));
    assertThat(result.quality()).isEqualTo(new Quality("C", List.of("WARM_UP_NOT_FLAT")));
    assertThat(result.provenance()).containsEntry("engine.version", "2.7.1");
    assertThat(result.tags()).isEqualTo(Map.of("purpose", "test"));
  }

  @Test
  void hasAColumnForEveryMetric() {
    var all = new LinkedHashMap<Metric, Double>();
    Arrays.stream(Metric.values()).forEach(metric -> all.put(metric, metric.ordinal() + 0.5));

    UUID id = recorder.record(published("all", "model", all));

    assertThat(results.find(id).orElseThrow().metrics()).isEqualTo(all);
    for (Metric metric : Metric.values()) {
      Double value = all.get(metric);
      assertThat(count(new Within(ResultField.of(metric), value, value))).isEqualTo(1);
    }
  }

  @Test
  void keepsAResultThatHasNoMetric() {
    UUID id = recorder.record(published("none", "model", Map.of()));

    assertThat(results.find(id).orElseThrow().metrics().values()).containsOnlyNulls();
  }

  @Test
  void joinsTheTransactionOfItsCaller() {
    var id = new ArrayList<UUID>();
    transaction.executeWithoutResult(
        status -> {
          id.add(recorder.record(measured("resnet18", 1, 10)));
          status.setRollbackOnly();
        });

    assertThat(results.find(id.get(0))).isEmpty();
  }

  @Test
  void refusesASecondResultOfATrial() {
    UUID trial = UUID.randomUUID();
    recorder.record(measured(trial, "resnet18", 1, 10, Map.of()));

    assertThatThrownBy(() -> recorder.record(measured(trial, "resnet18", 1, 11, Map.of())))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(results.count(ResultQuery.ALL)).isEqualTo(1);
  }

  @Test
  void filtersByDimensionsRangesAndTags() {
    recorder.record(measured("resnet18", 1, 10));
    recorder.record(measured("resnet18", 2, 20));
    recorder.record(
        measured(UUID.randomUUID(), "resnet50", 2, 5, Map.of("purpose", "smoke", "run", "7")));
    recorder.record(published("shelf", "resnet18", Map.of()));

    assertThat(count(OneOf.of(Dimension.MODEL, "resnet18"))).isEqualTo(3);
    assertThat(count(OneOf.of(Dimension.MODEL, "resnet18", "resnet50"))).isEqualTo(4);
    assertThat(count(OneOf.of(Dimension.BATCH_SIZE, "2"))).isEqualTo(2);
    assertThat(count(OneOf.of(Dimension.ORIGIN, "IMPORTED"))).isEqualTo(1);
    assertThat(count(OneOf.of(Dimension.JOB, UUID.randomUUID().toString()))).isZero();
    assertThat(count(new Within(ResultField.of(Metric.THROUGHPUT), 10.0, null))).isEqualTo(2);
    assertThat(count(new Within(Dimension.BATCH_SIZE, null, 1.5))).isEqualTo(1);
    assertThat(count(new Has(Metric.THROUGHPUT))).isEqualTo(3);
    assertThat(count(new Tagged("purpose", List.of("test", "smoke")))).isEqualTo(3);
    assertThat(count(new Tagged("purpose", List.of("smoke")), new Tagged("run", List.of("7"))))
        .isEqualTo(1);
  }

  @Test
  void findsByManyTags() {
    Map<String, String> tags = new LinkedHashMap<>();
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tags.put("t" + i, "v" + i);
      all.add(new Tagged("t" + i, List.of("v" + i, "w")));
    }
    recorder.record(measured(UUID.randomUUID(), "resnet18", 1, 10, tags));
    recorder.record(measured(UUID.randomUUID(), "resnet18", 1, 10, Map.of("t0", "v0")));

    var query = new ResultQuery(all);
    assertThat(results.count(query)).isEqualTo(1);
    assertThat(results.facets(query, List.of(Dimension.MODEL)).get(Dimension.MODEL))
        .containsExactly(new FacetCount("resnet18", 1));
    assertThat(results.page(query, ResultOrder.NEWEST, 0, 5).items()).hasSize(1);
  }

  @Test
  void findsADeviceByItsIdAndByItsName() {
    recorder.record(measured("resnet18", 1, 10));
    recorder.record(published("shelf", "resnet18", Map.of()));

    assertThat(count(OneOf.of(Dimension.DEVICE, "cpu"))).isEqualTo(1);
    assertThat(count(OneOf.of(Dimension.DEVICE, "Tesla M60"))).isEqualTo(1);
    assertThat(count(OneOf.of(Dimension.DEVICE, "cpu", "Tesla M60"))).isEqualTo(2);
  }

  @Test
  void sortsWhatLacksTheFieldLastInBothDirections() {
    recorder.record(published("shelf", "none", Map.of()));
    recorder.record(measured("slow", 1, 10));
    recorder.record(measured("fast", 1, 20));

    assertThat(models(false)).containsExactly("slow", "fast", "none");
    assertThat(models(true)).containsExactly("fast", "slow", "none");
  }

  @Test
  void pagesInAStableOrderAndCountsAll() {
    for (int batch = 1; batch <= 5; batch++) {
      recorder.record(measured("resnet18", batch, 10));
    }

    Paged<Result> second = results.page(ResultQuery.ALL, ResultOrder.NEWEST, 1, 2);

    assertThat(second.total()).isEqualTo(5);
    assertThat(second.items()).extracting(Result::batchSize).containsExactly(3, 2);
    assertThat(results.page(ResultQuery.ALL, ResultOrder.ARRIVAL, 2, 2).items())
        .extracting(Result::batchSize)
        .containsExactly(5);
  }

  @Test
  void streamsMoreThanItHoldsInMemory() {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 1203; i++) {
            recorder.record(measured("resnet18", i + 1, 10 + i));
          }
        });

    var batches = new ArrayList<Integer>();
    results.each(
        ResultQuery.ALL,
        ResultOrder.ARRIVAL,
        result -> {
          assertThat(result.tags()).containsEntry("purpose", "test");
          batches.add(result.batchSize());
        });

    assertThat(batches).hasSize(1203).isSorted();
  }

  @Test
  void asksForPlatformsAsRowsNameThem() {
    recorder.record(Drafts.published("inference", "TX2", "maxn", "TX2", Map.of()));
    recorder.record(Drafts.published("inference", "TX2-maxn", "maxn", "TX2", Map.of()));
    recorder.record(Drafts.published("inference", "TX2-maxn", null, null, Map.of()));
    recorder.record(Drafts.published("inference", "TX2", "axn", null, Map.of()));
    recorder.record(Drafts.published("inference", "TX2_", "%", null, Map.of()));
    recorder.record(Drafts.published("inference", null, "maxn", "Tesla M60", Map.of()));
    recorder.record(Drafts.published("inference", null, null, null, Map.of()));
    recorder.record(measured("resnet18", 1, 10));
    List<ResultRow> rows = rows(Derived.PLATFORM);

    Map<Object, Long> named =
        rows.stream()
            .map(row -> row.get(Derived.PLATFORM))
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

    assertThat(named).containsEntry("TX2-maxn", 3L).containsEntry("TX2_-%", 1L).hasSize(5);
    named.forEach(
        (name, rowsOfIt) ->
            assertThat(count(new OnPlatform(List.of(name.toString())))).isEqualTo(rowsOfIt));
    assertThat(count(new OnPlatform(List.of("TX2", "maxn")))).isZero();
    assertThat(results.platforms(ResultQuery.ALL))
        .containsExactlyElementsOf(FacetCount.mostFrequentFirst(named));
    assertThat(results.platforms(ResultQuery.ALL.and(new OnPlatform(List.of("nothing")))))
        .hasSize(5);
  }

  @Test
  void rangesAndOrdersOfWhatIsDerivedAreThoseOfItsRows() {
    for (String workload : List.of("inference", "training", "ceilings")) {
      recorder.record(Drafts.published(workload, "TX2", null, null, Map.of()));
      recorder.record(
          Drafts.published(workload, "TX2", null, null, Map.of(Metric.THROUGHPUT, 0.0)));
      recorder.record(
          Drafts.published(
              workload,
              "TX2",
              null,
              null,
              Map.of(
                  Metric.THROUGHPUT,
                  4.0,
                  Metric.FLOPS_PER_SAMPLE,
                  2.0,
                  Metric.TRAIN_SECONDS_PER_SAMPLE,
                  3.0)));
      recorder.record(
          Drafts.published(
              workload,
              "TX2",
              null,
              null,
              Map.of(Metric.OPERATIONS_PER_SECOND, 9.0, Metric.THROUGHPUT, 8.0)));
    }
    for (Derived derived : List.of(Derived.SECONDS_PER_SAMPLE, Derived.ACHIEVED_OPERATIONS)) {
      List<ResultRow> rows = rows(derived);
      for (var within :
          List.of(
              new Within(derived, null, null),
              new Within(derived, 0.2, null),
              new Within(derived, null, 8.0))) {
        long inMemory = rows.stream().filter(new ResultQuery(List.of(within))::matches).count();
        assertThat(count(within)).as("%s", within).isEqualTo(inMemory).isPositive();
      }
      Map<UUID, Double> values = new HashMap<>();
      rows.forEach(row -> values.put(row.id(), row.number(derived)));
      var order = new ResultOrder(List.of(new ResultOrder.By(derived, false)), false);
      assertThat(
              results
                  .page(ResultQuery.ALL.and(new Within(derived, null, null)), order, 0, 50)
                  .items())
          .extracting(result -> values.get(result.id()))
          .isSorted()
          .doesNotContainNull();
    }
  }

  @Test
  void projectsTheFieldsThatAChartNeeds() {
    UUID id = recorder.record(measured("resnet18", 4, 10));

    var rows = new ArrayList<ResultRow>();
    results.rows(
        ResultQuery.ALL,
        List.of(
            Dimension.BATCH_SIZE,
            ResultField.of(Metric.THROUGHPUT),
            ResultField.of(Metric.TOP1_PERCENT)),
        rows::add);

    assertThat(rows).hasSize(1);
    ResultRow row = rows.get(0);
    assertThat(row.id()).isEqualTo(id);
    assertThat(row.get(Dimension.BATCH_SIZE)).isEqualTo(4);
    assertThat(row.number(ResultField.of(Metric.THROUGHPUT))).isEqualTo(10.0);
    assertThat(row.number(ResultField.of(Metric.TOP1_PERCENT))).isNull();
    assertThat(row.confidence()).containsEntry(Metric.THROUGHPUT, new Interval(9, 11));
  }

  @Test
  void countsFacetsWithoutTheirOwnFilter() {
    recorder.record(measured("resnet18", 1, 10));
    recorder.record(measured("resnet18", 2, 10));
    recorder.record(measured("resnet50", 2, 10));

    Map<Dimension, List<FacetCount>> facets =
        results.facets(
            ResultQuery.ALL.and(OneOf.of(Dimension.MODEL, "resnet50")),
            List.of(Dimension.MODEL, Dimension.BATCH_SIZE, Dimension.HARDWARE));

    assertThat(facets.get(Dimension.MODEL))
        .containsExactly(new FacetCount("resnet18", 2), new FacetCount("resnet50", 1));
    assertThat(facets.get(Dimension.BATCH_SIZE)).containsExactly(new FacetCount(2, 1));
    assertThat(facets.get(Dimension.HARDWARE)).isEmpty();
  }

  @Test
  void deletesAResultWithItsTags() {
    UUID id = recorder.record(measured("resnet18", 1, 10));

    assertThat(deletion.result(id)).isTrue();
    assertThat(deletion.result(id)).isFalse();
    assertThat(results.find(id)).isEqualTo(Optional.empty());
    assertThat(jdbc.sql("select count(*) from result_tags").query(Long.class).single()).isZero();
  }

  private List<ResultRow> rows(ResultField... fields) {
    var rows = new ArrayList<ResultRow>();
    results.rows(ResultQuery.ALL, List.of(fields), rows::add);
    return rows;
  }

  private long count(Condition... conditions) {
    return results.count(new ResultQuery(List.of(conditions)));
  }

  private List<String> models(boolean descending) {
    var by = new ResultOrder.By(ResultField.of(Metric.THROUGHPUT), descending);
    return results.page(ResultQuery.ALL, new ResultOrder(List.of(by), true), 0, 10).items().stream()
        .map(Result::model)
        .toList();
  }
}
