import type { CellsPanel } from './panel';
import { placeOf } from './ramp';

/** The least and the most that the colours of a matrix stand for. Null where no cell has a value. */
export function rangeOf(panel: CellsPanel): { min: number; max: number } | null {
  return panel.range ?? commonRange([panel]);
}

/** The least and the most of several matrices; on a log scale of what is positive. */
export function commonRange(panels: CellsPanel[]): { min: number; max: number } | null {
  const values = panels
    .flatMap(({ series, color }) => series.flatMap(({ points }) => points.map(({ value }) => ({ value, color }))))
    .filter(({ value, color }) => value !== null && (color.scale !== 'log' || value > 0))
    .map(({ value }) => value)
    .filter((value) => value !== null);
  if (values.length === 0) return null;
  return { min: values.reduce((a, b) => Math.min(a, b)), max: values.reduce((a, b) => Math.max(a, b)) };
}

/** From 0 (least) to 1 (most); null for a cell without a value. */
export function placesOf(panel: CellsPanel): (value: number | null) => number | null {
  const range = rangeOf(panel);
  return (value) => (value === null || range === null || (panel.color.scale === 'log' && value <= 0) ? null : placeOf(value, range, panel.color.scale));
}
