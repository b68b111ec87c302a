import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, plottedWhen, type PlottedMark } from '../plotted';
import { doesWhatChartsDo } from './kit';

interface Box extends PlottedMark {
  x: string;
  y: number;
  n: number;
  q1: number;
  q3: number;
  upperWhisker: number;
  outliers: number[];
  facts: { label: string; value: string }[];
}

describe('the boxes', () => {
  doesWhatChartsDo<Box>({
    kind: 'box',
    query: 'collection=dlmark-tesla-m60&x=batchSize&y=throughput&color=family&facet=none',
    values: [
      ['AlexNet', '128', 2894.454761248265],
      ['AlexNet', '1', 273.46493558652804],
      ['SqueezeNet', '64', 824.5190367989857],
    ],
    toggle: 'AlexNet',
    scale: ['Y', 'yScale'],
    csv: ({ x, y, n }) => ({ group: x, median: y, n }),
  });

  /** Of 5.72131, 3.64852, 6.16337 and 10.6197 ms. */
  it('have the quartiles of R and NumPy and one outlier, and say so', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/box?collection=qutibench-imagenet&model=GNv1&facet=none&color=model');
      const { series, table } = await plotted<Box>(page, 'box');
      expect(table).toBe('boxes');
      const box = series[0]?.points[0];
      expect(box).toMatchObject({ x: '100', n: 4, outliers: [10.6197] });
      expect(box?.y).toBeCloseTo(5.94234, 9);
      expect([box?.q1, box?.q3, box?.upperWhisker]).toEqual([5.2031125, 7.2774525, 7.2774525].map((value) => expect.closeTo(value, 9)));
      expect(box?.facts.find(({ label }) => label === 'Method')?.value).toContain('type 7, as R and NumPy');
    }));

  it('are set relative to the largest of each network by one press, which the link keeps', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/box?collection=qutibench-imagenet&model=RN50V15&facet=none&color=model&agg=all');
      await plotted<Box>(page, 'box');
      await page.getByRole('button', { name: 'Normalised' }).click();
      const shares = await plottedWhen<Box>(page, 'box', '', ({ series }) => (series[0]?.points[0]?.y ?? 2) <= 1);
      // Of 0.954757, 0.958145, 1 and 0.984363, as published.
      expect(shares.series[0]?.points[0]?.y).toBeCloseTo((0.958145 + 0.984363) / 2, 5);
      expect(new URL(page.url()).searchParams.get('normalised')).toBe('true');
      await page.reload();
      expect((await plotted<Box>(page, 'box')).series).toEqual(shares.series);
      expect(await page.getByRole('button', { name: 'Normalised' }).getAttribute('aria-pressed')).toBe('true');
    }));

  it('stand in a panel per platform with the same scale, single results as points', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/box?collection=qutibench-imagenet&model=GNv1');
      await page.locator('[data-chart="box"]').first().waitFor();
      const panels = await page.locator('[data-chart="box"]').evaluateAll((figures) => figures.map((figure) => figure.getAttribute('data-panel') ?? ''));
      expect(panels).toHaveLength(3);
      const shown = await Promise.all(panels.map((panel) => plotted<Box>(page, 'box', panel)));
      expect(new Set(shown.map(({ scales }) => JSON.stringify([scales.y.min, scales.y.max]))).size).toBe(1);
      const boxes = shown.flatMap(({ series }) => series.flatMap(({ points }) => points));
      expect(boxes.map(({ n }) => n).sort()).toEqual([1, 1, 2]);
      expect(boxes.find(({ n }) => n === 1)?.facts.map(({ value }) => value)).toContain('1: a point, not a box');
      await expect.poll(() => page.locator('[data-part="notes"]').textContent()).toContain('Kept after pruning is 100 % in all of these results');
    }));
});
