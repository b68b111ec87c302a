import type { ChartAnswer, ScaleType } from '../../api/charts';
import { logBounds } from '../shared/axes';
import { configurationNames, describes } from '../shared/dimensions';
import { facetTitle, facetValue } from '../shared/facet';
import { grouped, plottedPoints } from '../shared/points';
import type { Panel, PlottedPoint } from '../shared/series';

const largestRadius = 9;

const isSwept = (points: PlottedPoint[]) => new Set(points.map((point) => point.x)).size > 1;

/**
 * Small multiples: one panel per value of the facet (a model, unless the link says otherwise), one line per configuration,
 * in order of their names. Panels with several values of x come before those with one, which hold no line.
 */
export function gridPanels(answer: ChartAnswer, facet: string, xScale: ScaleType, yScale: ScaleType): Panel[] {
  const points = plottedPoints(answer, xScale, yScale, largestRadius);
  const xRange = xScale === 'log' ? logBounds(points.map((point) => point.x)) : null;
  const facets = grouped(points, (row) => facetValue(answer, facet, row));
  const ordered = [...facets.filter(([, of]) => isSwept(of)), ...facets.filter(([, of]) => !isSwept(of))];
  const rows = points.map((point) => point.row);
  // Over a metric, such as the latency, a line goes through the batch sizes too.
  const along = describes(answer.x.field) ? answer.x.field : 'batchSize';
  const name = configurationNames(answer, rows, [facet, along]);
  return ordered.map(([value, ofFacet]) => ({
    key: value,
    title: facetTitle(facet, value),
    x: { ...answer.x, scale: xScale },
    y: { ...answer.y, scale: yScale },
    xRange,
    lines: true,
    series: grouped(ofFacet, name).map(([series, line]) => ({
      name: series,
      points: line.sort((a, b) => a.x - b.x || a.row - b.row),
    })),
  }));
}
