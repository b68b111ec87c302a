import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { picture, withPage } from '../browser';
import { plotted, type PlottedMark } from '../plotted';
import { doesWhatChartsDo } from './kit';

interface Bar extends PlottedMark {
  x: string;
  y: number;
  label: string;
}

const query = 'collection=dlmark-tesla-m60';

describe('the bars', () => {
  doesWhatChartsDo<Bar>({
    kind: 'bar',
    query,
    panel: 'AlexNet',
    values: [
      ['batch 1', 'Tesla M60', 273.46493558652804],
      ['batch 64', 'Tesla M60', 2660.79587333747],
      ['batch 128', 'Tesla M60', 2894.454761248265],
    ],
    toggle: 'batch 64',
    scale: ['Y', 'yScale'],
    csv: ({ x, y }) => ({ platform: x, throughput: y }),
  });

  it('stand in the order of batch sizes, each with its value, and say that one platform is not much of a comparison', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/bar?${query}&model=AlexNet`);
      const { series, scales } = await plotted<Bar>(page, 'bar', 'AlexNet');
      expect(series.map(({ name }) => name)).toEqual([1, 2, 4, 8, 16, 32, 64, 128].map((size) => `batch ${size}`));
      expect(series.at(-1)?.points[0]?.label).toBe('2,894');
      expect(scales.x.type).toBe('category');
      expect(scales.y).toMatchObject({ min: 0, type: 'linear' });
      const note = page.locator('[data-part="notes"]');
      await expect.poll(() => note.textContent()).toContain('All of these are of one platform, Tesla M60.');
      expect(await note.locator('a').getAttribute('href')).toBe('/jobs/new');
    }));

  it('say their facts to those who go through them by keyboard', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/bar?${query}&model=AlexNet`);
      await plotted<Bar>(page, 'bar', 'AlexNet');
      await page.locator('[data-chart] canvas[role="application"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('[data-part="live"]').textContent()).toMatch(/^batch 1: Throughput 273\.5 samples\/s, .*Batch size 1/);
    }));

  /** 19 networks share eight colours: the later ones are hatched, in the chart, its legend and its pictures. */
  it('are told apart by strokes where colours are used up', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/bar?${query}&batchSize=64&color=model&facet=none`);
      const { series } = await plotted<Bar>(page, 'bar');
      expect(series).toHaveLength(19);
      const paths = await page.locator('[data-series] svg path').evaluateAll((all) => all.map((path) => `${path.getAttribute('d')} ${path.getAttribute('stroke')}`));
      expect(new Set(paths).size).toBe(19);
      await picture(page, 'bar-hatched');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'SVG', exact: true }).click();
      const svg = readFileSync(await (await saved).path(), 'utf8');
      for (const path of paths) expect(svg).toContain(path.split(' #')[0]);
    }));
});
