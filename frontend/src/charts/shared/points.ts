import { numberAt, rowCount, type ChartAnswer } from '../../api/charts';
import { plottable } from './axes';
import { configurationNames, describes } from './dimensions';
import { strokesOf } from './doubts';
import { groupedBy } from './grouping';
import type { PlottedPoint, PointSeries } from './panel';
import { isPredicted } from './predicted';
import { radiusBySize } from './radius';

/** The confidence interval of a metric, as far as it is known. */
export function interval(answer: ChartAnswer, field: string, row: number): [low: number | null, high: number | null] {
  return [numberAt(answer, `${field}Low`, row), numberAt(answer, `${field}High`, row)];
}

/** Every row with a value that both axes can show, in the order of the answer; `largest` is the radius of the largest marker in CSS pixels. */
export function plottedPoints(answer: ChartAnswer, largest: number): PlottedPoint[] {
  const rows = Array.from({ length: rowCount(answer) }, (_, row) => row);
  const sizes = rows.map((row) => (answer.size ? numberAt(answer, answer.size.field, row) : null));
  const radius = radiusBySize(sizes, largest);
  return rows.flatMap((row) => {
    const x = numberAt(answer, answer.x.field, row);
    const y = numberAt(answer, answer.y.field, row);
    if (!plottable(x, answer.x.scale) || !plottable(y, answer.y.scale)) return [];
    const size = sizes[row] ?? null;
    const [xLow, xHigh] = interval(answer, answer.x.field, row);
    const [low, high] = interval(answer, answer.y.field, row);
    return [{ x, y, radius: radius(size), sized: size !== null || answer.size === null, strokes: strokesOf(answer, row), row, low, high, xLow, xHigh, ...(isPredicted(answer, row) ? { hollow: true } : {}) }];
  });
}

/** Groups in natural order of their names: `resnet18` before `resnet101`. */
export function grouped(points: PlottedPoint[], nameOf: (row: number) => string): [string, PlottedPoint[]][] {
  return groupedBy(points, ({ row }) => nameOf(row));
}

/**
 * Lines through what differs in the batch size only (and in x, where that is how it was run). A name may have several
 * lines: no line joins what the server keeps apart, whatever sets the colour.
 */
export function linesBy(answer: ChartAnswer, points: PlottedPoint[], nameOf: (row: number) => string): PointSeries[] {
  const along = ['batchSize', ...(describes(answer.x.field) ? [answer.x.field] : [])];
  const configuration = configurationNames(answer, points.map(({ row }) => row), along);
  const batch = (row: number) => numberAt(answer, 'batchSize', row) ?? 0;
  return grouped(points, nameOf).flatMap(([name, ofName]) =>
    grouped(ofName, configuration).map(([, line]) => ({
      name,
      points: line.sort((a, b) => batch(a.row) - batch(b.row) || a.x - b.x || a.row - b.row),
    })),
  );
}
