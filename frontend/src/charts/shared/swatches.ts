import { isData, seriesOf, type Panel, type PlottedPoint, type PointSeries } from './panel';

/** How the legend shows a series: its marker, a line for a guide, a line in the page's ink, which may be dashed, a patch where shapes mean something else. */
export type Swatch = 'marker' | 'line' | 'ink' | 'dashes' | 'patch';

/** A function from the name of a series to its swatch; the first panel that has the series decides. */
export function swatches(panels: Panel[]): (name: string) => Swatch {
  const known = new Map<string, Swatch>();
  for (const panel of panels) {
    for (const series of seriesOf(panel)) {
      if (known.has(series.name)) continue;
      const ownShapes = series.points.length > 0 && series.points.every((point) => (point as PlottedPoint).shape !== undefined);
      const { inked, line } = series as PointSeries;
      if (!isData(series)) known.set(series.name, !inked ? 'line' : line === 'dashed' ? 'dashes' : 'ink');
      else known.set(series.name, panel.form === 'points' && !ownShapes ? 'marker' : 'patch');
    }
  }
  return (name) => known.get(name) ?? 'marker';
}
