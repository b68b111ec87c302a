import type { ChartAnswer } from '../../api/charts';
import { logBounds } from '../shared/axes';
import { configurationNames, describes } from '../shared/dimensions';
import { panelsByRow } from '../shared/facet';
import type { PlottedPoint, PointsPanel } from '../shared/panel';
import { grouped, plottedPoints } from '../shared/points';
import { predictionKeys } from '../shared/predicted';

const largestRadius = 9;

const isSwept = (points: PlottedPoint[]) => new Set(points.map((point) => point.x)).size > 1;

/**
 * Small multiples: one panel per value of the facet (a model, unless the link says otherwise), one line per configuration,
 * in order of their names. Panels with several values of x come before those with one, which hold no line.
 */
export function gridPanels(answer: ChartAnswer, facet: string): PointsPanel[] {
  const points = plottedPoints(answer, largestRadius);
  const xRange = answer.x.scale === 'log' ? logBounds(points.map((point) => point.x)) : null;
  const facets = panelsByRow(answer, facet, points);
  const ordered = [...facets.filter(([, of]) => isSwept(of)), ...facets.filter(([, of]) => !isSwept(of))];
  const rows = points.map((point) => point.row);
  // Over a metric, such as the latency, a line goes through the batch sizes too.
  const along = describes(answer.x.field) ? answer.x.field : 'batchSize';
  const name = configurationNames(answer, rows, [facet, along]);
  return ordered.map(([frame, ofFacet]) => ({
    form: 'points',
    ...frame,
    xRange,
    lines: true,
    series: grouped(ofFacet, name).map(([series, line]) => ({
      name: series,
      points: line.sort((a, b) => a.x - b.x || a.row - b.row),
    })),
    keys: predictionKeys(answer, ofFacet),
  }));
}
