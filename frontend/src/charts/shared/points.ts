import { numberAt, rowCount, type ChartAnswer, type ScaleType } from '../../api/charts';
import { plottable } from './axes';
import { strokesOf } from './doubts';
import { radiusBySize } from './radius';
import type { PlottedPoint } from './series';

/** Every row with a value on both axes, in the order of the answer; `largest` is the radius of the largest marker in CSS pixels. */
export function plottedPoints(answer: ChartAnswer, xScale: ScaleType, yScale: ScaleType, largest: number): PlottedPoint[] {
  const rows = Array.from({ length: rowCount(answer) }, (_, row) => row);
  const sizes = rows.map((row) => (answer.size ? numberAt(answer, answer.size.field, row) : null));
  const radius = radiusBySize(sizes, largest);
  return rows.flatMap((row) => {
    const x = numberAt(answer, answer.x.field, row);
    const y = numberAt(answer, answer.y.field, row);
    if (!plottable(x, xScale) || !plottable(y, yScale)) return [];
    const size = sizes[row] ?? null;
    const low = numberAt(answer, `${answer.y.field}Low`, row);
    const high = numberAt(answer, `${answer.y.field}High`, row);
    return [{ x, y, radius: radius(size), sized: size !== null, strokes: strokesOf(answer, row), row, low, high }];
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
