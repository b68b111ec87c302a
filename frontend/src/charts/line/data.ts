import type { ChartAnswer } from '../../api/charts';
import { spokenAt } from '../shared/dimensions';
import { facetTitle, facetValue } from '../shared/facet';
import type { PointsPanel } from '../shared/panel';
import { grouped, linesBy, plottedPoints } from '../shared/points';
import { predictionKeys } from '../shared/predicted';

const largestRadius = 9;

/** Lines through the batch sizes of what was run in the same way; one panel, or one per value of the facet. */
export function linePanels(answer: ChartAnswer, color: string, facet: string): PointsPanel[] {
  const points = plottedPoints(answer, largestRadius);
  const title = `${answer.y.label} over ${answer.x.label.toLowerCase()}`;
  return grouped(points, (row) => (facet === '' ? '' : facetValue(answer, facet, row))).map(([key, ofPanel]) => ({
    form: 'points',
    key,
    title: key === '' ? title : facetTitle(facet, key),
    x: answer.x,
    y: answer.y,
    xRange: null,
    lines: true,
    series: linesBy(answer, ofPanel, (row) => spokenAt(answer, color, row)),
    keys: predictionKeys(answer, ofPanel),
  }));
}
