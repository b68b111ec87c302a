import { describe, expect, it } from 'vitest';
import { curvePanel } from './data';

describe('curvePanel', () => {
  it('draws the fastest and the median call of each size in Gop/s, on a log axis', () => {
    const panel = curvePanel([
      { n: 1024, best: 91.3e9, median: 56.5e9 },
      { n: 2048, best: 170.7e9, median: 144.4e9 },
    ]);
    expect(panel.x.scale).toBe('log');
    expect(panel.series.map(({ name, points }) => [name, points.map(({ x, y }) => [x, Math.round(y)])])).toEqual([
      ['fastest', [[1024, 91], [2048, 171]]],
      ['median', [[1024, 57], [2048, 144]]],
    ]);
  });
});
