package io.dynobench.dashboards;

/**
 * A chart as it stands on a dashboard.
 *
 * @param kind the last part of its chart page's path
 * @param query as the chart page's address has it, without the question mark
 * @param note what one should see, as Markdown; may be empty
 */
record View(String title, String kind, String query, String note) {

  /** The chart page that shows the same. */
  String href() {
    String page = "/charts/" + kind;
    return query.isEmpty() ? page : page + "?" + query;
  }
}
