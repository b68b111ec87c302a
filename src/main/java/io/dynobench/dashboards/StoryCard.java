package io.dynobench.dashboards;

import java.util.List;

/**
 * A story as other pages announce it.
 *
 * @param lead its first paragraph, as plain text
 * @param views their titles in their order
 */
public record StoryCard(String slug, String title, String lead, List<String> views) {

  /** Its page. */
  public String href() {
    return "/d/" + slug;
  }
}
