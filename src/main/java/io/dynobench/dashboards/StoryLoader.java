package io.dynobench.dashboards;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes dashboards of the stories, and remembers which of them it has ever made. */
@Service
@Transactional
class StoryLoader {

  private final DashboardRepository dashboards;
  private final JdbcClient jdbc;
  private final Clock clock;

  StoryLoader(DashboardRepository dashboards, JdbcClient jdbc, Clock clock) {
    this.dashboards = dashboards;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Loads those that were never loaded: what somebody deleted stays deleted. */
  Loaded loadNew() {
    return load(Story.ALL.stream().filter(story -> !loadedBefore(story)).toList());
  }

  /** Loads those that are not there. One that somebody has changed is there, and stays as it is. */
  Loaded loadMissing() {
    return load(Story.ALL);
  }

  private Loaded load(List<Story> stories) {
    var loaded = new ArrayList<String>();
    var present = new ArrayList<String>();
    for (Story story : stories) {
      // First, so that of two nodes that start together on one database only one goes on.
      remember(story);
      if (dashboards.existsById(story.slug())) {
        present.add(story.slug());
      } else {
        var entity = new DashboardEntity(story.slug(), clock.instant());
        entity.become(story.title(), story.description(), story.views(), clock.instant());
        dashboards.saveAndFlush(entity);
        loaded.add(story.slug());
      }
    }
    return new Loaded(loaded, present);
  }

  private void remember(Story story) {
    if (!loadedBefore(story)) {
      jdbc.sql("insert into story_loads (slug, loaded_at) values (?, ?)")
          .params(story.slug(), clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private boolean loadedBefore(Story story) {
    return jdbc.sql("select count(*) from story_loads where slug = ?")
            .param(story.slug())
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * What came of it.
   *
   * @param loaded slugs of the dashboards that were made
   * @param present slugs of those that were there already
   */
  record Loaded(List<String> loaded, List<String> present) {}
}
