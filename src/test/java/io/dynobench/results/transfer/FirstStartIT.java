package io.dynobench.results.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultCollection;
import io.dynobench.results.ResultCollections;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.Results;
import io.dynobench.testing.StoreApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@StoreApi
@Transactional
class FirstStartIT {

  @Autowired FirstStart start;
  @Autowired Results results;
  @Autowired ResultCollections collections;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient jdbc;

  @Test
  void loadsTheSamplesBeforeAnybodyAsks() {
    assertThat(collections.all())
        .extracting(ResultCollection::name)
        .containsExactly(
            "dlmark-tesla-m60", "keras-mnist", "qutibench-imagenet", "qutibench-imagenet-pareto");
    assertThat(results.count(ResultQuery.ALL)).isEqualTo(65 + 54 + 10 + 10);
  }

  @Test
  void everyRowSaysWhereItIsFrom() {
    results.each(
        ResultQuery.ALL,
        io.dynobench.results.ResultOrder.ARRIVAL,
        result ->
            assertThat(result.provenance())
                .containsKeys("source.title", "source.file", "source.row"));
  }

  @Test
  void doesNotBringBackWhatSomebodyDeleted() {
    assertThat(mvc.delete().uri("/api/v1/collections/keras-mnist").exchange()).hasStatus(204);

    start.afterSingletonsInstantiated();

    assertThat(results.count(ResultQuery.ALL.and(OneOf.of(Dimension.COLLECTION, "keras-mnist"))))
        .isZero();
  }

  @Test
  void loadsACollectionThatIsNewInThisVersion() {
    assertThat(mvc.delete().uri("/api/v1/collections/keras-mnist").exchange()).hasStatus(204);
    jdbc.sql("delete from sample_loads where collection = 'keras-mnist'").update();

    start.afterSingletonsInstantiated();

    assertThat(results.count(ResultQuery.ALL)).isEqualTo(139);
  }
}
