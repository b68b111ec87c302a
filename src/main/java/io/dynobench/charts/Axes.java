package io.dynobench.charts;

/**
 * What a kind of chart shows by default, and what each of its axes takes instead.
 *
 * @param size of the markers
 * @param color what colours the marks; a metric in a heat map
 * @param facet what makes a small chart of its own
 */
public record Axes(Axis x, Axis y, Axis size, Axis color, Axis facet) {

  /** Equal markers, whatever colours them, in one chart. */
  public static Axes of(Axis x, Axis y, Axis color) {
    return new Axes(x, y, Axis.absent(Axis.Accepts.NUMBER), color, Axis.NO_FACET);
  }

  public Axes withSize(Axis other) {
    return new Axes(x, y, other, color, facet);
  }

  public Axes withFacet(Axis other) {
    return new Axes(x, y, size, color, other);
  }
}
