import type { ChartAnswer } from '../../api/charts';
import { spokenAt } from '../shared/dimensions';
import { panelsByRow } from '../shared/facet';
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
  return panelsByRow(answer, facet, points).map(([frame, ofPanel]) => ({
    form: 'points',
    ...frame,
    xRange: null,
    lines: false,
    series: grouped(ofPanel, (row) => spokenAt(answer, color, row)).map(([name, group]) => ({
      name,
      points: group.sort((a, b) => b.radius - a.radius || a.row - b.row),
    })),
    keys: predictionKeys(answer, ofPanel),
  }));
}
