import type { ChartAnswer } from '../../api/charts';
import { spokenAt } from '../shared/dimensions';
import { facetTitle, facetValue } from '../shared/facet';
import type { Panel } from '../shared/panel';
import { grouped, linesBy, plottedPoints } from '../shared/points';
import { ratioPanel, ratiosKnow } from './ratio';

const largestRadius = 9;

/**
 * Two panels for each value of the facet (training and inference, unless the link says otherwise): the time per sample of
 * all devices, and how many times as fast as the baseline the others are. Where ratios do not know the facet, one panel
 * after all others holds them.
 */
export function speedupPanels(answer: ChartAnswer, color: string, facet: string): Panel[] {
  const points = plottedPoints(answer, largestRadius);
  const apart = facet === '' || ratiosKnow(answer, facet);
  const panels = grouped(points, (row) => (facet === '' ? '' : facetValue(answer, facet, row))).flatMap(([value, ofPanel]): Panel[] => {
    const time: Panel = {
      form: 'points',
      key: value === '' ? 'time' : value,
      title: value === '' ? answer.y.label : `${answer.y.label}: ${facet === 'workload' ? value : facetTitle(facet, value)}`,
      x: answer.x,
      y: answer.y,
      xRange: null,
      lines: true,
      series: linesBy(answer, ofPanel, (row) => spokenAt(answer, color, row)),
    };
    const ratio = apart ? ratioPanel(answer, color, facet, value) : null;
    return ratio === null ? [time] : [time, ratio];
  });
  const together = apart ? null : ratioPanel(answer, color, '', '');
  return together === null ? panels : [...panels, together];
}
