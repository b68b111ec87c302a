import { textAt, type ChartAnswer } from '../../api/charts';
import type { MarkKey, PlottedPoint } from './panel';

/** Whether a row is what the roofline says and not a measurement. */
export function isPredicted(answer: ChartAnswer, row: number): boolean {
  return textAt(answer, 'origin', row) === 'PREDICTED';
}

const key: MarkKey = { shape: 'circle', hollow: true, text: 'a ring: predicted by the roofline, or without a known size' };

/** What hollow markers mean, where predictions are among the points. */
export function predictionKeys(answer: ChartAnswer, points: PlottedPoint[]): MarkKey[] {
  return points.some(({ row }) => isPredicted(answer, row)) ? [answer.size === null ? { ...key, text: 'a ring: predicted by the roofline' } : key] : [];
}
