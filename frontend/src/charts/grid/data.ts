import { textAt, type ChartAnswer, type ScaleType } from '../../api/charts';
import { logBounds } from '../shared/axes';
import { grouped, plottedPoints } from '../shared/points';
import type { Panel, PlottedPoint } from '../shared/series';

const largestRadius = 9;

/** What a line of the grid stands for: one device in one mode with one engine at one precision. */
export function seriesName(answer: ChartAnswer, row: number): string {
  const workload = textAt(answer, 'workload', row);
  const kept = textAt(answer, 'pruningPercent', row);
  const parts = [
    textAt(answer, 'deviceName', row),
    textAt(answer, 'operatingMode', row),
    textAt(answer, 'engine', row),
    textAt(answer, 'precision', row),
    kept === null || kept === '100' ? null : `${kept} % kept`,
    workload === 'inference' ? null : workload,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : 'unknown device';
}

const isSwept = (points: PlottedPoint[]) => new Set(points.map((point) => point.x)).size > 1;

/**
 * Small multiples: one panel per model, one line per device, engine and precision, in order of their names. Models with
 * several batch sizes come before those with one, whose panels hold no line.
 */
export function gridPanels(answer: ChartAnswer, xScale: ScaleType, yScale: ScaleType): Panel[] {
  const points = plottedPoints(answer, xScale, yScale, largestRadius);
  const xRange = xScale === 'log' ? logBounds(points.map((point) => point.x)) : null;
  const models = grouped(points, (row) => textAt(answer, 'model', row) ?? 'unknown model');
  const ordered = [...models.filter(([, of]) => isSwept(of)), ...models.filter(([, of]) => !isSwept(of))];
  return ordered.map(([model, ofModel]) => ({
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
