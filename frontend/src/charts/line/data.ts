import type { ChartAnswer } from '../../api/charts';
import { spokenAt } from '../shared/dimensions';
import { panelsByRow } from '../shared/facet';
import type { PointsPanel } from '../shared/panel';
import { linesBy, plottedPoints } from '../shared/points';
import { predictionKeys } from '../shared/predicted';

const largestRadius = 9;

/** Lines through the batch sizes of what was run in the same way; one panel, or one per value of the facet. */
export function linePanels(answer: ChartAnswer, color: string, facet: string): PointsPanel[] {
  const points = plottedPoints(answer, largestRadius);
  return panelsByRow(answer, facet, points).map(([frame, ofPanel]) => ({
    form: 'points',
    ...frame,
    xRange: null,
    lines: true,
    series: linesBy(answer, ofPanel, (row) => spokenAt(answer, color, row)),
    keys: predictionKeys(answer, ofPanel),
  }));
}
