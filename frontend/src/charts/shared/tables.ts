import { tableOf, type Cell, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { labelOf } from './dimensions';
import type { Fact } from './facts';

/** What the columns of the further tables of answers are called, with their units. */
const named: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  peak: ['Peak', 'op/s'],
  bandwidth: ['Memory bandwidth', 'B/s'],
  ridge: ['Ridge point', 'op/B'],
  intensity: ['Arithmetic intensity', 'op/B'],
  operations: ['Operations per sample', 'op'],
  source: ['Source', ''],
  ratio: ['Speed-up', '×'],
  low: ['Interval from', '×'],
  high: ['Interval to', '×'],
  interpolated: ['Interpolated', ''],
  baseline: ['Baseline', ''],
  other: ['Compared', ''],
  baselineSeconds: ['Time of the baseline', 's/sample'],
  otherSeconds: ['Time of the compared', 's/sample'],
  network: ['Network', ''],
  winner: ['Faster from here on', ''],
  ceilings: ['Ceilings', ''],
  models: ['Networks', ''],
  crossover: ['Crossovers', ''],
  boxes: ['Boxes', ''],
  group: ['Group', ''],
  facet: ['Panel', ''],
  n: ['Results', ''],
  min: ['Least', ''],
  lowerWhisker: ['Lower whisker', ''],
  q1: ['First quartile', ''],
  median: ['Median', ''],
  q3: ['Third quartile', ''],
  upperWhisker: ['Upper whisker', ''],
  max: ['Most', ''],
  mean: ['Mean', ''],
  outliers: ['Outliers', ''],
  x: ['Column', ''],
  y: ['Row', ''],
  reason: ['Reason', ''],
};

export function columnLabel(field: string): { label: string; unit: string } {
  const [label, unit] = named[field] ?? [labelOf(field), ''];
  return { label, unit };
}

/** A cell as tables and hover write it. */
export function cellText(value: Cell | undefined): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.map((each) => number(each)).join(', ') || 'none';
}

/** Everything that a row of a further table says. */
export function tableFacts(answer: ChartAnswer, table: string, row: number): Fact[] {
  return Object.entries(tableOf(answer, table).columns).flatMap(([field, cells]) => {
    const value = cells[row] ?? null;
    if (value === null) return [];
    const { label, unit } = columnLabel(field);
    return [{ label, value: `${cellText(value)}${unit === '' ? '' : ` ${unit}`}` }];
  });
}
