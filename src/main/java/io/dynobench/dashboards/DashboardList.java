package io.dynobench.dashboards;

import java.util.List;

/**
 * A page of dashboards.
 *
 * @param page from 0
 * @param total dashboards on all pages
 */
record DashboardList(List<DashboardLine> items, int page, int size, long total) {

  /** How many pages there are, at least one. */
  public int pages() {
    return Math.max(1, (int) ((total + size - 1) / size));
  }
}
