import type { CellsPanel } from './panel';
import { placeOf } from './ramp';

/** The least and the most of a matrix; on a log scale of what is positive. Null where no cell has a value. */
export function rangeOf({ series, color }: CellsPanel): { min: number; max: number } | null {
  const values = series
    .flatMap(({ points }) => points.map(({ value }) => value))
    .filter((value): value is number => value !== null && (color.scale !== 'log' || value > 0));
  if (values.length === 0) return null;
  return { min: values.reduce((a, b) => Math.min(a, b)), max: values.reduce((a, b) => Math.max(a, b)) };
}

/** From 0 (least) to 1 (most); null for a cell without a value. */
export function placesOf(panel: CellsPanel): (value: number | null) => number | null {
  const range = rangeOf(panel);
  return (value) => (value === null || range === null || (panel.color.scale === 'log' && value <= 0) ? null : placeOf(value, range, panel.color.scale));
}
