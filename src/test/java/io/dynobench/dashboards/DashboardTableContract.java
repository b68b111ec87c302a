package io.dynobench.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database must do with dashboards; the subclasses name the database. */
@DataJpaTest(showSql = false)
@Import({StoryLoader.class, DashboardTableContract.Clocks.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class DashboardTableContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");

  @Autowired DashboardRepository dashboards;
  @Autowired StoryLoader stories;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void forgetAll() {
    dashboards.deleteAll();
    jdbc.sql("delete from story_loads").update();
  }

  @Test
  void keepsEveryFieldOfADashboard() {
    var longest = new View("t".repeat(200), "grid", "q".repeat(4000), "\"\n".repeat(2000));
    List<View> views = IntStream.range(0, DraftCheck.MOST_VIEWS).mapToObj(i -> longest).toList();
    DashboardEntity full = entity("full", "é".repeat(200), views);
    full.become("é".repeat(200), "日".repeat(DraftCheck.LONGEST_TEXT), views, NOW);

    dashboards.saveAndFlush(full);
    dashboards.saveAndFlush(entity("empty", "Empty", List.of()));

    assertThat(dashboards.findById("full"))
        .map(DashboardEntity::toDashboard)
        .contains(
            new Dashboard(
                "full",
                "é".repeat(200),
                "日".repeat(DraftCheck.LONGEST_TEXT),
                views,
                0,
                Instant.parse("2026-03-01T12:00:00.123456Z"),
                Instant.parse("2026-03-01T12:00:00.123456Z")));
    assertThat(dashboards.findById("empty"))
        .map(DashboardEntity::toDashboard)
        .map(Dashboard::views)
        .contains(List.of());
  }

  @Test
  void refusesASecondDashboardOfThatSlug() {
    dashboards.saveAndFlush(entity("one", "First", List.of()));

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> dashboards.saveAndFlush(entity("one", "Second", List.of())));
    assertThat(dashboards.lines(PageRequest.of(0, 9)))
        .extracting(DashboardLine::title)
        .containsExactly("First");
  }

  @Test
  void listsByTitleWhateverItsCase() {
    dashboards.saveAndFlush(entity("c", "beta", List.of(view("x"), view("y"))));
    dashboards.saveAndFlush(entity("b", "Gamma", List.of()));
    dashboards.saveAndFlush(entity("a", "Alpha", List.of(view("x"))));

    assertThat(dashboards.lines(PageRequest.of(0, 2)))
        .extracting(DashboardLine::slug)
        .containsExactly("a", "c");
    assertThat(dashboards.lines(PageRequest.of(1, 2)))
        .extracting(DashboardLine::slug)
        .containsExactly("b");
    assertThat(dashboards.lines(PageRequest.of(0, 9)))
        .extracting(DashboardLine::viewCount)
        .containsExactly(1, 2, 0);
  }

  @Test
  void countsEveryChange() {
    dashboards.saveAndFlush(entity("one", "One", List.of()));

    for (long version = 1; version <= 3; version++) {
      DashboardEntity changed = dashboards.findById("one").orElseThrow();
      changed.become("One", "same", List.of(), NOW.plusSeconds(version));
      dashboards.saveAndFlush(changed);
      assertThat(dashboards.findById("one").orElseThrow().version()).isEqualTo(version);
    }
  }

  @Test
  void losesNoViewWhenManyArePinnedAtOnce() {
    dashboards.saveAndFlush(entity("busy", "Busy", List.of()));

    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i ->
                transaction.executeWithoutResult(
                    status ->
                        dashboards.findForChange("busy").orElseThrow().add(view("v" + i), NOW)));

    Dashboard busy = dashboards.findById("busy").orElseThrow().toDashboard();
    assertThat(busy.views()).hasSize(8).doesNotHaveDuplicates();
    assertThat(busy.version()).isEqualTo(8);
  }

  @Test
  void loadsTheStoriesOnceAndLeavesDeletedOnesDeleted() {
    assertThat(stories.loadNew().loaded()).containsExactly("qutibench", "dlmark", "keras-mnist");
    dashboards.deleteById("dlmark");

    assertThat(stories.loadNew().loaded()).isEmpty();
    assertThat(dashboards.existsById("dlmark")).isFalse();
  }

  @Test
  void loadsMissingStoriesOnDemandAndKeepsWhatSomebodyChanged() {
    stories.loadNew();
    dashboards.deleteById("dlmark");
    DashboardEntity changed = dashboards.findById("qutibench").orElseThrow();
    changed.become("Mine", "", List.of(), NOW);
    dashboards.saveAndFlush(changed);

    StoryLoader.Loaded again = stories.loadMissing();

    assertThat(again.loaded()).containsExactly("dlmark");
    assertThat(again.present()).containsExactly("qutibench", "keras-mnist");
    assertThat(dashboards.findById("qutibench"))
        .map(DashboardEntity::toDashboard)
        .map(Dashboard::title)
        .contains("Mine");
  }

  @Test
  void keepsTheStoriesAsTheyAreTold() {
    stories.loadNew();

    for (Story story : Story.ALL) {
      Dashboard told = dashboards.findById(story.slug()).orElseThrow().toDashboard();
      assertThat(told.title()).isEqualTo(story.title());
      assertThat(told.description()).isEqualTo(story.description());
      assertThat(told.views()).isEqualTo(story.views());
    }
  }

  private static DashboardEntity entity(String slug, String title, List<View> views) {
    var entity = new DashboardEntity(slug, NOW);
    entity.become(title, "", views, NOW);
    return entity;
  }

  private static View view(String title) {
    return new View(title, "grid", "model=a", "");
  }

  /** Not found by the component scan of other tests. */
  @TestConfiguration
  static class Clocks {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
