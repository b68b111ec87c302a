package io.dynobench.dashboards;

/**
 * A view as the page shows it.
 *
 * @param number from 1; the link to it ends in {@code #view-<number>}
 * @param note HTML
 * @param known whether there is such a kind of chart, still
 */
record ShownView(
    int number, String title, String kind, String query, String href, String note, boolean known) {

  static ShownView of(int number, View view, boolean known) {
    return new ShownView(
        number,
        view.title(),
        view.kind(),
        view.query(),
        view.href(),
        Markdown.html(view.note()),
        known);
  }
}
