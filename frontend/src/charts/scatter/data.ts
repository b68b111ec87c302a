import type { ChartAnswer } from '../../api/charts';
import { spokenAt } from '../shared/dimensions';
import { facetTitle, facetValue } from '../shared/facet';
import type { PointsPanel } from '../shared/panel';
import { grouped, plottedPoints } from '../shared/points';
import { predictionKeys } from '../shared/predicted';

const largestRadius = 14;

/**
 * One panel, or one per value of the facet where the link names one; a series per value of the colour field; the large
 * points first, so that small ones stay on top.
 */
export function scatterPanels(answer: ChartAnswer, color: string, facet: string): PointsPanel[] {
  const points = plottedPoints(answer, largestRadius);
  const title = `${answer.y.label} over ${answer.x.label.toLowerCase()}`;
  return grouped(points, (row) => (facet === '' ? '' : facetValue(answer, facet, row))).map(([key, ofPanel]) => ({
    form: 'points',
    key,
    title: key === '' ? title : facetTitle(facet, key),
    x: answer.x,
    y: answer.y,
    xRange: null,
    lines: false,
    series: grouped(ofPanel, (row) => spokenAt(answer, color, row)).map(([name, group]) => ({
      name,
      points: group.sort((a, b) => b.radius - a.radius || a.row - b.row),
    })),
    keys: predictionKeys(answer, ofPanel),
  }));
}
