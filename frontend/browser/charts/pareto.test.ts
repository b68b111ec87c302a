import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, type PlottedPoint } from '../plotted';
import { doesWhatChartsDo } from './kit';

const query = 'collection=qutibench-imagenet-pareto';

type Dressed = PlottedPoint & { shape?: string; hollow?: boolean; faded?: boolean };

describe('the Pareto fronts', () => {
  doesWhatChartsDo<PlottedPoint>({
    kind: 'pareto',
    query,
    values: [
      ['NCS', 18.2716, 75.172],
      ['TX2-maxp', 114.033, 75.142],
      [/TPU-fast$/, 389.034, 69.5674],
      ['Front, measured', 61.5141, 75.148],
    ],
    toggle: 'TX2-maxp',
    scale: ['X', 'xScale'],
    csv: ({ x, y }) => ({ throughput: x, top1Percent: y }),
  });

  it('draw the measured front of QuTiBench and fade the rest', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/pareto?${query}`);
      const { series } = await plotted<Dressed>(page, 'pareto');
      const front = series.find(({ name }) => name === 'Front, measured')?.points ?? [];
      const points = series.filter(({ role }) => role === 'data').flatMap((each) => each.points);
      // By brute force: nothing is at least as good in both and better in one.
      const best = points.filter((one) => !points.some((other) => other.x >= one.x && other.y >= one.y && (other.x > one.x || other.y > one.y)));
      expect(points).toHaveLength(10);
      expect(front.map(({ x }) => x)).toEqual(best.map(({ x }) => x).sort((a, b) => a - b));
      expect(points.filter(({ faded }) => !faded).map(({ x }) => x).sort()).toEqual(best.map(({ x }) => x).sort());
    }));

  it('lay the predicted front over the measured one and tell pairs apart', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/pareto?${query},qutibench-predictions&predictions=true`);
      const { series } = await plotted<Dressed>(page, 'pareto');
      expect(series.filter(({ role }) => role === 'guide').map(({ name }) => name)).toEqual(['Front, measured', 'Front, predicted']);
      const points = series.filter(({ role }) => role === 'data').flatMap((each) => each.points);
      expect(points.filter(({ shape }) => shape === 'cross')).toHaveLength(10);
      expect(points.filter(({ shape }) => shape === 'circle').length).toBeGreaterThan(10);
      for (const shape of ['cross', 'circle']) expect(points.some((point) => point.shape === shape && !point.hollow)).toBe(true);
      expect(await page.locator('[data-part="keys"]').textContent()).toContain('measured, and predicted too');
    }));
});
