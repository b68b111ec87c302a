import { describe, expect, it } from 'vitest';
import { sample } from './fixture';
import type { BarsPanel, CellsPanel } from './panel';
import { leastWidth, ownHeight } from './sizes';

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
const framed = { key: '', title: '', x: sample.x, y: sample.y };
/** A bar of each series in the first category. */
const bars = (categories: number, series: number): BarsPanel => ({
  ...framed,
  form: 'bars',
  categories: names(categories),
  series: names(series).map((name, row) => ({ name, points: [{ x: 'n0', y: 1, low: null, high: null, row }] })),
});
const cells = (columns: number, rows: number): CellsPanel => ({ ...framed, form: 'cells', color: sample.y, xCategories: names(columns), yCategories: names(rows), series: [] });

describe('the size of a panel', () => {
  it('grows with what stands side by side', () => {
    expect(leastWidth(bars(4, 8))).toBeGreaterThan(leastWidth(bars(4, 2)) ?? 0);
    expect(leastWidth(bars(40, 2))).toBeGreaterThan(leastWidth(bars(4, 2)) ?? 0);
    expect(leastWidth(cells(30, 5))).toBeGreaterThan(30 * 40);
  });

  it('is as high as a matrix has rows, and as high as the page says for the rest', () => {
    expect(ownHeight(cells(3, 40))).toBeGreaterThan(40 * 1.5);
    expect(ownHeight(bars(3, 40))).toBeNull();
  });
});
