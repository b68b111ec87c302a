import { numberAt, rowCount, tableOf, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { plottable } from '../shared/axes';
import { spokenAt } from '../shared/dimensions';
import { facetTitle } from '../shared/facet';
import type { Marking, MarkKey, PlottedPoint, PointSeries, PointsPanel } from '../shared/panel';
import { grouped } from '../shared/points';
import { known } from '../shared/rows';

const percent = (value: number | null) => (value === null ? null : value * 100);

/** Whether ratios can be told apart by a field: a ratio is of two devices, and of what both have in common. */
export function ratiosKnow(answer: ChartAnswer, field: string): boolean {
  return field in tableOf(answer, 'ratio').columns;
}

/** The rows of a table that belong to a panel: those with its value of the facet. */
function rowsOf(answer: ChartAnswer, table: string, facet: string, value: string): number[] {
  const source = tableOf(answer, table);
  const rows = Array.from({ length: rowCount(source) }, (_, row) => row);
  return facet === '' || !(facet in source.columns) ? rows : rows.filter((row) => known(facet, textAt(source, facet, row)) === value);
}

/** The series of a row: its colour's value where the table knows the colour, otherwise the compared device. */
function seriesAt(answer: ChartAnswer, table: string, color: string, row: number): string {
  const source = tableOf(answer, table);
  return color in source.columns ? spokenAt(source, color, row) : known('platform', textAt(source, 'other', row));
}

/** The rows of the answer that a ratio was made from: both devices in its setting, at its batch size where both were measured there. */
function timesOf(answer: ChartAnswer, row: number): number[] {
  const table = tableOf(answer, 'ratio');
  const interpolated = textAt(table, 'interpolated', row) === 'true';
  const same = ['workload', 'network', 'engine', 'precision', ...(interpolated ? [] : ['batchSize'])];
  const devices = ['baseline', 'other'].map((field) => textAt(table, field, row));
  return Array.from({ length: rowCount(answer) }, (_, each) => each).filter(
    (each) => devices.includes(textAt(answer, 'platform', each)) && same.every((field) => textAt(answer, field, each) === textAt(table, field, row)),
  );
}

/** Each ratio in percent, a ring where a time between two measured batch sizes was taken. */
function pointsOf(answer: ChartAnswer, rows: number[], x: AxisInfo, y: AxisInfo): PlottedPoint[] {
  const table = tableOf(answer, 'ratio');
  return rows.flatMap((row) => {
    const batch = numberAt(table, 'batchSize', row);
    const ratio = percent(numberAt(table, 'ratio', row));
    if (!plottable(batch, x.scale) || !plottable(ratio, y.scale)) return [];
    const [low, high] = [percent(numberAt(table, 'low', row)), percent(numberAt(table, 'high', row))];
    return [{ x: batch, y: ratio, radius: 3.5, sized: true, strokes: 0, row, madeFrom: timesOf(answer, row), low, high, hollow: textAt(table, 'interpolated', row) === 'true' }];
  });
}

/** One line per compared device and what it ran, in the colour of its times. */
function linesOf(answer: ChartAnswer, points: PlottedPoint[], color: string): PointSeries[] {
  const table = tableOf(answer, 'ratio');
  const words = (row: number, fields: string[]) => fields.map((field) => textAt(table, field, row) ?? '').join(' · ');
  return grouped(points, (row) => seriesAt(answer, 'ratio', color, row)).flatMap(([name, ofDevice]) =>
    grouped(ofDevice, (row) => words(row, ['network', 'workload', 'engine', 'precision', 'baseline', 'other'])).map(([, line]) => ({
      name,
      points: line.sort((a, b) => a.x - b.x || a.row - b.row),
    })),
  );
}

function crossovers(answer: ChartAnswer, color: string, facet: string, value: string): Marking[] {
  const table = tableOf(answer, 'crossover');
  return rowsOf(answer, 'crossover', facet, value).flatMap((row) => {
    const batch = numberAt(table, 'batchSize', row);
    const winner = textAt(table, 'winner', row);
    if (batch === null) return [];
    return [{ axis: 'x' as const, value: batch, label: `${winner === null ? 'equal at' : `${winner} faster from`} ${number(batch)}`, series: seriesAt(answer, 'crossover', color, row) }];
  });
}

const interpolated: MarkKey = { shape: 'circle', hollow: true, text: 'a ring: one of the two times is interpolated between measured batch sizes' };

/** How many times as fast as the baseline each device is, in percent, with the line where both are equal; null without ratios. */
export function ratioPanel(answer: ChartAnswer, color: string, facet: string, value: string): PointsPanel | null {
  const table = tableOf(answer, 'ratio');
  const rows = rowsOf(answer, 'ratio', facet, value);
  const baselines = [...new Set(rows.map((row) => textAt(table, 'baseline', row)))];
  const label = baselines.length === 1 ? `Speed-up over ${baselines[0]}` : 'Speed-up over the baseline';
  const y: AxisInfo = { field: 'ratio', label, unit: '%', better: 'higher', scale: answer.y.scale };
  const points = pointsOf(answer, rows, answer.x, y);
  if (points.length === 0) return null;
  return {
    form: 'points',
    key: `${value === '' ? '' : `${value} `}ratio`,
    title: value === '' ? label : `${label}: ${facet === 'workload' ? value : facetTitle(facet, value)}`,
    table: 'ratio',
    // The chart is in percent, the table is not.
    csvNames: { ratio: 'factor', low: 'factorLow', high: 'factorHigh' },
    x: answer.x,
    y,
    xRange: null,
    lines: true,
    guideTables: ['crossover'],
    series: linesOf(answer, points, color),
    markings: [{ axis: 'y', value: 100, label: '100 %: equally fast' }, ...crossovers(answer, color, facet, value)],
    keys: points.some(({ hollow }) => hollow) ? [interpolated] : [],
  };
}
