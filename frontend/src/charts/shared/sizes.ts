import type { AnyPoint, CanvasPanel } from './panel';

/** What a place on a category axis needs to be read, in CSS pixels. */
const perPlace: Readonly<Record<'bars' | 'boxes' | 'cells', (marks: number) => number>> = {
  bars: (marks) => Math.max(26, 13 * marks + 8),
  boxes: (marks) => Math.max(36, 15 * marks + 8),
  cells: () => 44,
};
const axis = { bars: 60, boxes: 60, cells: 130 };

/** The most marks that stand side by side in one place: a series without a value there leaves no gap. */
function mostInAPlace({ series }: CanvasPanel): number {
  const counts = new Map<AnyPoint['x'], number>();
  for (const { x } of series.flatMap(({ points }): readonly AnyPoint[] => points)) counts.set(x, (counts.get(x) ?? 0) + 1);
  return Math.max(1, ...counts.values());
}

/** How wide a panel has to be so that nothing on it is squeezed; what is wider than its place is scrolled. Null: any width does. */
export function leastWidth(panel: CanvasPanel): number | null {
  if (panel.form === 'points') return null;
  const places = panel.form === 'cells' ? panel.xCategories.length : panel.categories.length;
  return axis[panel.form] + places * perPlace[panel.form](mostInAPlace(panel));
}

/** A matrix is as high as its rows need; the other forms are as high as the page lets them. In rem. */
export function ownHeight(panel: CanvasPanel): number | null {
  return panel.form === 'cells' ? Math.max(12, panel.yCategories.length * 1.75 + 8) : null;
}
