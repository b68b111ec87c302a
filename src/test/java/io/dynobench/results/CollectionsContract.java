package io.dynobench.results;

import static io.dynobench.results.Drafts.measured;
import static io.dynobench.results.Drafts.published;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.Metric;
import io.dynobench.testing.StoreApplication;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the store promises of collections, and of rows that are taken in by the thousand. */
@SpringBootTest(
    classes = StoreApplication.class,
    properties = {"dynobench.samples.enabled=false", "db-scheduler.enabled=false"})
abstract class CollectionsContract {

  @Autowired Results results;
  @Autowired ResultRecorder recorder;
  @Autowired ResultCollections collections;
  @Autowired ResultIntake intake;
  @Autowired ResultDeletion deletion;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void empty() {
    jdbc.sql("delete from results").update();
    jdbc.sql("delete from collections").update();
  }

  @Test
  void knowsARowOfACollectionAgain() {
    var info = new CollectionInfo("shelf", "Published rows.", "A paper");
    var rows =
        List.of(
            published("shelf", "a", Map.of(Metric.THROUGHPUT, 1.0)),
            published("shelf", "b", Map.of(Metric.THROUGHPUT, 2.0)));

    assertThat(collections.add(info, rows)).extracting("stored", "duplicate").containsExactly(2, 0);
    List<UUID> first = ids();
    assertThat(collections.add(info, rows)).extracting("stored", "duplicate").containsExactly(0, 2);
    assertThat(deletion.collection("shelf")).isTrue();
    assertThat(results.count(ResultQuery.ALL)).isZero();
    collections.add(info, rows);

    assertThat(ids()).isEqualTo(first);
  }

  @Test
  void takesRowsInByTheThousandAndKnowsThemAgain() throws IOException {
    // More than one chunk; every row gives two results, and one row stands there twice.
    RowSource source =
        sink -> {
          for (int row = 1; row <= 701; row++) {
            String model = "model " + Math.min(row, 700);
            sink.accept(new PublishedRow(row, published("shelf", model, throughput(row % 700))));
            sink.accept(new PublishedRow(row, published("other", model, throughput(row % 700))));
          }
        };

    assertThat(intake.take(source, CollectionsContract::described))
        .isEqualTo(new ResultIntake.Taken(701, 0, 1402, 0));
    assertThat(intake.take(source, CollectionsContract::described))
        .isEqualTo(new ResultIntake.Taken(0, 701, 0, 1402));
    assertThat(collections.all())
        .extracting(ResultCollection::name, ResultCollection::description)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("other", "About other."),
            org.assertj.core.groups.Tuple.tuple("shelf", "About shelf."));
  }

  @Test
  void knowsARowOfTheSameChunkAndOneByItsIdElsewhere() throws IOException {
    ResultDraft draft = published("shelf", "a", throughput(1));
    UUID here = recorder.record(measured("resnet18", 1, 10));
    Instant then = Instant.parse("2024-05-01T12:00:00Z");

    assertThat(
            intake.take(
                sink -> {
                  sink.accept(new PublishedRow(1, draft, then, null));
                  sink.accept(new PublishedRow(2, draft));
                  sink.accept(
                      new PublishedRow(3, published("shelf", "b", throughput(2)), null, here));
                },
                CollectionsContract::described))
        .isEqualTo(new ResultIntake.Taken(1, 2, 1, 2));
    assertThat(results.find(ContentId.of(draft)).orElseThrow().createdAt()).isEqualTo(then);
  }

  @Test
  void storesNothingWhenTheSourceBreaks() {
    assertThatThrownBy(
            () ->
                intake.take(
                    sink -> {
                      for (int row = 1; row <= 1200; row++) {
                        sink.accept(
                            new PublishedRow(row, published("shelf", "m" + row, throughput(row))));
                      }
                      throw new IOException("cut off");
                    },
                    CollectionsContract::described))
        .isInstanceOf(IOException.class);

    assertThat(results.count(ResultQuery.ALL)).isZero();
    assertThat(collections.all()).isEmpty();
  }

  @Test
  void saysThatSomebodyElseHasStoredARowMeanwhile() {
    ResultDraft draft = published("shelf", "a", throughput(1));

    // Between the question for what is known and the inserts, another one is faster.
    assertThatThrownBy(
            () ->
                intake.take(
                    sink -> sink.accept(new PublishedRow(1, draft)),
                    name -> {
                      runAsync(() -> collections.add(described(name), List.of(draft))).join();
                      return described(name);
                    }))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(results.count(ResultQuery.ALL)).isEqualTo(1);
  }

  @Test
  void listsCollectionsWithTheirCounts() {
    collections.add(
        new CollectionInfo("shelf", "Published rows.", "A paper"),
        List.of(published("shelf", "a", Map.of()), published("shelf", "b", Map.of())));
    collections.add(new CollectionInfo("empty", "Nothing yet.", "A paper"), List.of());
    recorder.record(published("nameless", "a", Map.of()));

    assertThat(collections.all())
        .extracting(ResultCollection::name, ResultCollection::results, ResultCollection::models)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("empty", 0L, 0L),
            org.assertj.core.groups.Tuple.tuple("nameless", 1L, 1L),
            org.assertj.core.groups.Tuple.tuple("shelf", 2L, 2L));
  }

  private static Map<Metric, Double> throughput(double value) {
    return Map.of(Metric.THROUGHPUT, value);
  }

  private static CollectionInfo described(String name) {
    return new CollectionInfo(name, "About %s.".formatted(name), "A paper");
  }

  List<UUID> ids() {
    return results.page(ResultQuery.ALL, ResultOrder.ARRIVAL, 0, 10).items().stream()
        .map(Result::id)
        .toList();
  }
}
