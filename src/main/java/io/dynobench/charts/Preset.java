package io.dynobench.charts;

/**
 * A view that is worth a click.
 *
 * @param query as the page's address has it, without the question mark
 */
public record Preset(String title, String query) {}
