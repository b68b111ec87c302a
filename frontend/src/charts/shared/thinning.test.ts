import { describe, expect, it } from 'vitest';
import { sample } from './fixture';
import type { PlottedPoint, PointsPanel } from './panel';
import { mostDrawn, thinned, thinnedPanel } from './thinning';

const x = { field: 'latency', label: 'Latency', unit: 'ms', better: 'lower', scale: 'linear' } as const;
const y = { ...sample.y, better: 'higher' } as const;

/** A multiplicative generator (Park & Miller, 1988): the same points each time. */
function many(count: number, seed: number): PlottedPoint[] {
  let state = seed;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, row) => ({ x: next(), y: next(), radius: 2, sized: true, strokes: 0, row, low: null, high: null }));
}

const panel = (series: PointsPanel['series']): PointsPanel => ({ form: 'points', key: '', title: '', x, y, xRange: null, lines: false, series });
const count = ({ series }: PointsPanel) => series.reduce((sum, { points }) => sum + points.length, 0);

describe('thinning', () => {
  it('leaves alone what can be drawn', () => {
    const few = [panel([{ name: 'a', points: many(100, 7) }])];
    expect(thinned(few)).toEqual({ panels: few, text: '' });
  });

  it('draws about as many as can be drawn, says so, and drops neither extremes nor ends', () => {
    const points = many(60_000, 42);
    const all = panel([{ name: 'a', points }, { name: 'b', points: many(100, 3) }]);
    const { panels: [thin], text } = thinned([all]);
    expect(text).toMatch(/^Drawn are [\d,]+ of 60,100 points/);
    expect(count(thin as PointsPanel)).toBeLessThanOrEqual(mostDrawn);
    expect(count(thin as PointsPanel)).toBeGreaterThan(mostDrawn / 10);
    const kept = new Set((thin as PointsPanel).series[0]?.points);
    for (const key of ['x', 'y'] as const) {
      const sorted = [...points].sort((a, b) => a[key] - b[key]);
      expect(kept.has(sorted[0] as PlottedPoint) && kept.has(sorted.at(-1) as PlottedPoint)).toBe(true);
    }
    expect(kept.has(points[0] as PlottedPoint) && kept.has(points.at(-1) as PlottedPoint)).toBe(true);
  });

  it('keeps every point of the Pareto front', () => {
    const points = many(5000, 11);
    const front = points.filter((one) => !points.some((other) => other !== one && other.x <= one.x && other.y >= one.y));
    const thin = thinnedPanel(panel([{ name: 'a', points }]), 300) as PointsPanel;
    expect(front.length).toBeGreaterThan(3);
    expect(thin.series[0]?.points).toEqual(expect.arrayContaining(front));
    expect(count(thin)).toBeLessThan(800);
  });

  it('keeps guides whole', () => {
    const guide = { name: 'ceiling', role: 'guide' as const, points: many(3, 5) };
    const thin = thinnedPanel(panel([{ name: 'a', points: many(5000, 9) }, guide]), 200) as PointsPanel;
    expect(thin.series[1]).toEqual(guide);
  });

  it('keeps what the chart is about, though another front covers it', () => {
    const points = many(5000, 11).map((point) => ({ ...point, kept: point.row % 50 === 0 }));
    const thin = thinnedPanel(panel([{ name: 'a', points }]), 300) as PointsPanel;
    expect(thin.series[0]?.points).toEqual(expect.arrayContaining(points.filter(({ kept }) => kept)));
  });

  it('draws all in a window that holds few, and says nothing', () => {
    const window = { xMin: 0.2, xMax: 0.3, yMin: 0.2, yMax: 0.3 };
    const points = many(60_000, 42);
    const inside = points.filter(({ x, y }) => x >= 0.2 && x <= 0.3 && y >= 0.2 && y <= 0.3);
    const { panels: [thin], text } = thinned([panel([{ name: 'a', points }])], () => window);
    expect(text).toBe('');
    expect(count(thin as PointsPanel)).toBeLessThan(mostDrawn);
    const drawn = new Set((thin as PointsPanel).series[0]?.points);
    expect(inside.length > 100 && inside.every((point) => drawn.has(point))).toBe(true);
  });

  it('speaks of a window that holds too many', () => {
    const { text } = thinned([panel([{ name: 'a', points: many(60_000, 42) }])], () => ({ xMin: 0, xMax: 0.9, yMin: 0, yMax: 0.9 }));
    expect(text).toMatch(/^Drawn are [\d,]+ of [\d,]+ points in sight: .* The CSV holds all$/);
  });
});
