import { isData, seriesOf, type AnySeries, type Panel, type PlottedBar, type PlottedPoint, type PointSeries } from './panel';

/**
 * How the legend shows a series: its marker, a line for a guide, a line in the page's ink, which may be dashed, a patch where
 * shapes mean something else, as full as its bars, or in the page's ink where colours mean something else.
 */
export type Swatch = 'marker' | 'line' | 'ink' | 'dashes' | 'patch' | 'pale' | 'outline' | 'plain';

function patchOf({ points }: AnySeries): Swatch {
  const all = (fill: PlottedBar['fill']) => points.length > 0 && points.every((point) => (point as PlottedBar).fill === fill);
  return all('none') ? 'outline' : all('pale') ? 'pale' : 'patch';
}

/** A function from the name of a series to its swatch; the first panel that has the series decides. */
export function swatches(panels: Panel[]): (name: string) => Swatch {
  const known = new Map<string, Swatch>();
  for (const panel of panels) {
    for (const series of seriesOf(panel)) {
      if (known.has(series.name)) continue;
      const ownShapes = series.points.length > 0 && series.points.every((point) => (point as PlottedPoint).shape !== undefined);
      const { inked, line } = series as PointSeries;
      if (!isData(series)) known.set(series.name, !inked ? 'line' : line === 'dashed' ? 'dashes' : 'ink');
      else if (panel.form === 'cells') known.set(series.name, 'plain');
      else known.set(series.name, panel.form === 'points' && !ownShapes ? 'marker' : patchOf(series));
    }
  }
  return (name) => known.get(name) ?? 'marker';
}
