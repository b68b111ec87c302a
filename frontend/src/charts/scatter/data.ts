import { textAt, type ChartAnswer, type ScaleType } from '../../api/charts';
import { grouped, plottedPoints } from '../shared/points';
import type { Panel } from '../shared/series';

const largestRadius = 14;

/** One panel; a series per value of the colour field; the large points first, so that small ones stay on top. */
export function scatterPanels(answer: ChartAnswer, color: string, xScale: ScaleType, yScale: ScaleType): Panel[] {
  const points = plottedPoints(answer, xScale, yScale, largestRadius);
  if (points.length === 0) return [];
  const series = grouped(points, (row) => textAt(answer, color, row) ?? 'unknown').map(([name, group]) => ({
    name,
    points: group.sort((a, b) => b.radius - a.radius || a.row - b.row),
  }));
  return [
    {
      key: '',
      title: `${answer.y.label} over ${answer.x.label.toLowerCase()}`,
      x: { ...answer.x, scale: xScale },
      y: { ...answer.y, scale: yScale },
      xRange: null,
      lines: false,
      series,
    },
  ];
}
