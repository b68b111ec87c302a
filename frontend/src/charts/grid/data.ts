import { textAt, type ChartAnswer, type ScaleType } from '../../api/charts';
import { logBounds } from '../shared/axes';
import { grouped, plottedPoints } from '../shared/points';
import type { Panel } from '../shared/series';

const largestRadius = 9;

/** What a line of the grid stands for: one device with one engine at one precision. */
export function seriesName(answer: ChartAnswer, row: number): string {
  const workload = textAt(answer, 'workload', row);
  const parts = [
    textAt(answer, 'deviceName', row),
    textAt(answer, 'engine', row),
    textAt(answer, 'precision', row),
    workload === 'inference' ? null : workload,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : 'unknown device';
}

/** Small multiples: one panel per model, one line per device, engine and precision, in order of their names. */
export function gridPanels(answer: ChartAnswer, xScale: ScaleType, yScale: ScaleType): Panel[] {
  const points = plottedPoints(answer, xScale, yScale, largestRadius);
  const xRange = xScale === 'log' ? logBounds(points.map((point) => point.x)) : null;
  return grouped(points, (row) => textAt(answer, 'model', row) ?? 'unknown model').map(([model, ofModel]) => ({
    key: model,
    title: model,
    x: { ...answer.x, scale: xScale },
    y: { ...answer.y, scale: yScale },
    xRange,
    lines: true,
    series: grouped(ofModel, (row) => seriesName(answer, row)).map(([name, line]) => ({
      name,
      points: line.sort((a, b) => a.x - b.x || a.row - b.row),
    })),
  }));
}
