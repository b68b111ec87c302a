import { textAt, type ChartAnswer } from '../../api/charts';
import { facetTitle, facetValue } from '../shared/facet';
import type { Panel } from '../shared/panel';
import { grouped, linesBy, plottedPoints } from '../shared/points';
import { ratioPanel } from './ratio';

const largestRadius = 9;

/**
 * Two panels for each value of the facet (training and inference, unless the link says otherwise): the time per sample of
 * all devices, and how many times as fast as the baseline the others are.
 */
export function speedupPanels(answer: ChartAnswer, color: string, facet: string): Panel[] {
  const points = plottedPoints(answer, largestRadius);
  return grouped(points, (row) => (facet === '' ? '' : facetValue(answer, facet, row))).flatMap(([value, ofPanel]): Panel[] => {
    const time: Panel = {
      form: 'points',
      key: value === '' ? 'time' : value,
      title: value === '' ? answer.y.label : `${answer.y.label}: ${facet === 'workload' ? value : facetTitle(facet, value)}`,
      x: answer.x,
      y: answer.y,
      xRange: null,
      lines: true,
      series: linesBy(answer, ofPanel, (row) => textAt(answer, color, row) ?? 'unknown'),
    };
    const ratio = ratioPanel(answer, facet, value);
    return ratio === null ? [time] : [time, ratio];
  });
}
