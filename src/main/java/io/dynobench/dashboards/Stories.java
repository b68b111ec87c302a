package io.dynobench.dashboards;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stories that are there, as they are now. */
@Service
@Transactional(readOnly = true)
public class Stories {

  private final DashboardRepository dashboards;

  Stories(DashboardRepository dashboards) {
    this.dashboards = dashboards;
  }

  /** In the order in which they are told, without those that somebody has deleted. */
  public List<StoryCard> all() {
    return Story.ALL.stream().flatMap(story -> card(story).stream()).toList();
  }

  private Optional<StoryCard> card(Story story) {
    return dashboards
        .findById(story.slug())
        .map(DashboardEntity::toDashboard)
        .map(
            told ->
                new StoryCard(
                    told.slug(),
                    told.title(),
                    Markdown.lead(told.description()),
                    told.views().stream().map(View::title).toList()));
  }
}
