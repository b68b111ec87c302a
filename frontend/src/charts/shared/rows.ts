import { numberAt, rowCount, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { plottable } from './axes';
import { labelOf } from './dimensions';

export function rowsOf(table: Parameters<typeof rowCount>[0]): number[] {
  return Array.from({ length: rowCount(table) }, (_, row) => row);
}

/** The rows with a value that an axis can show, in the order of the answer. */
export function rowsAlong(answer: ChartAnswer, axis: AxisInfo): number[] {
  return rowsOf(answer).filter((row) => plottable(numberAt(answer, axis.field, row), axis.scale));
}

/** What a value of a field is called where it is unknown. */
export function known(field: string, value: string | null): string {
  return value ?? `unknown ${labelOf(field).toLowerCase()}`;
}

/** The name on a category axis; what is unknown has a place of its own. */
export function categoryOf(answer: ChartAnswer, field: string, row: number): string {
  return known(field, textAt(answer, field, row));
}
