import { numberAt, rowCount, type ChartAnswer } from '../../api/charts';
import { plottable } from './axes';
import { strokesOf } from './doubts';
import { radiusBySize } from './radius';
import type { PlottedPoint } from './panel';

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
    return [{ x, y, radius: radius(size), sized: size !== null || answer.size === null, strokes: strokesOf(answer, row), row, low, high, xLow, xHigh }];
  });
}

/** Groups in natural order of their names: `resnet18` before `resnet101`. */
export function grouped(points: PlottedPoint[], nameOf: (row: number) => string): [string, PlottedPoint[]][] {
  const groups = new Map<string, PlottedPoint[]>();
  for (const point of points) {
    const name = nameOf(point.row);
    const group = groups.get(name);
    if (group) group.push(point);
    else groups.set(name, [point]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}
