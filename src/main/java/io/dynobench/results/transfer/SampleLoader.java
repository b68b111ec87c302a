package io.dynobench.results.transfer;

import io.dynobench.results.CollectionInfo;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultCollections;
import io.dynobench.results.ResultCollections.Added;
import io.dynobench.results.ResultDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the sample collections, and remembers which of them it has ever loaded. */
@Service
@Transactional
class SampleLoader {

  private final ResultCollections collections;
  private final JdbcClient jdbc;
  private final Clock clock;

  SampleLoader(ResultCollections collections, JdbcClient jdbc, Clock clock) {
    this.collections = collections;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Loads those that were never loaded: what somebody deleted stays deleted. */
  List<Added> loadNew() {
    return SampleCollection.ALL.stream()
        .filter(samples -> !loadedBefore(samples.info()))
        .map(this::load)
        .toList();
  }

  /** Loads what is missing of all of them. */
  List<Added> loadAll() {
    return SampleCollection.ALL.stream().map(this::load).toList();
  }

  private Added load(SampleCollection samples) {
    // First, so that of two nodes that start together on one database only one goes on.
    if (!loadedBefore(samples.info())) {
      jdbc.sql("insert into sample_loads (collection, loaded_at) values (?, ?)")
          .params(samples.info().name(), clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
    return collections.add(samples.info(), read(samples));
  }

  private boolean loadedBefore(CollectionInfo info) {
    return jdbc.sql("select count(*) from sample_loads where collection = ?")
            .param(info.name())
            .query(Long.class)
            .single()
        > 0;
  }

  private List<ResultDraft> read(SampleCollection samples) {
    var drafts = new ArrayList<ResultDraft>();
    for (String file : samples.files()) {
      var context =
          new ReadContext(
              samples.info().name(),
              samples.info().source(),
              file,
              Map.of(Dimension.DATASET, samples.dataset()),
              clock.instant());
      var reading = new Reading(context, (line, row) -> drafts.add(row.draft()));
      try (InputStream in = new ClassPathResource("samples/" + file).getInputStream()) {
        ReadReport report = samples.reader().read(in, reading);
        if (report.errorsTotal() > 0) {
          throw new IllegalStateException(file + ": " + report.errors());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return drafts;
  }
}
