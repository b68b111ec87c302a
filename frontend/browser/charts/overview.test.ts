import { describe, expect, it } from 'vitest';
import { looks, picture, withPage } from '../browser';
import { plotted, plottedWhen, type PlottedMark } from '../plotted';
import { downloadedCsv } from './csv';

interface Entry extends PlottedMark {
  x: string;
  y: string;
  text: string;
  rows: number[];
}

const address = '/charts/overview?collection=qutibench-imagenet';

describe('the table of all experiments', () => {
  it('says where what ran, and na where nothing did', () =>
    withPage(async ({ page }) => {
      await page.goto(address);
      const { series } = await plotted<Entry>(page, 'overview');
      const entries = series.flatMap(({ name, points }) => points.map(({ x, y, text }) => [name, x, y, text]));
      expect(entries).toContainEqual(['fp16', 'TX2-maxp', 'GNv1', 'batch 1, 2']);
      expect(entries).toContainEqual(['int8', 'EdgeTPU-fast', 'RN50V15', 'batch 1']);
      expect(entries).toContainEqual(['int8', 'EdgeTPU-slow', 'RN50V15', 'batch 1']);
      const row = (model: string) => page.locator('.matrix').getByRole('row', { name: new RegExp(`^${model}`) });
      expect(await row('MNv1').getByRole('cell').allTextContents()).toEqual(['int8 batch 1', 'int8 batch 1', 'na']);
      expect(await page.getByRole('columnheader', { name: 'TX2-maxp' }).first().isVisible()).toBe(true);
      await row('GNv1').getByRole('link', { name: 'fp16' }).click();
      await page.waitForURL(/\/results\?/);
      expect([...new URL(page.url()).searchParams]).toEqual([
        ['model', 'GNv1'],
        ['platform', 'TX2-maxp'],
        ['precision', 'fp16'],
        ['workload', 'inference'],
        ['collection', 'qutibench-imagenet'],
      ]);
    }));

  it('hides a precision, is the same after a reload from its link, and saves the rows that are shown', () =>
    withPage(async ({ page }) => {
      await page.goto(address);
      await plotted<Entry>(page, 'overview');
      await page.locator('[data-series="int8"]').click();
      const now = await plottedWhen<Entry>(page, 'overview', '', ({ series }) => series.some(({ name, hidden }) => name === 'int8' && hidden));
      expect(new URL(page.url()).searchParams.getAll('hide')).toEqual(['int8']);
      await page.reload();
      expect(await plotted<Entry>(page, 'overview')).toEqual(now);
      expect(await page.locator('.matrix').getByRole('link').allTextContents()).toEqual(['fp16']);
      const rows = await downloadedCsv(page);
      expect(rows.map(({ platform, model, precision, batchSize }) => [platform, model, precision, batchSize]).sort()).toEqual([
        ['TX2-maxp', 'GNv1', 'fp16', '1'],
        ['TX2-maxp', 'GNv1', 'fp16', '2'],
      ]);
    }));

  it.each(looks)('looks right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/charts/overview');
      await plotted<Entry>(page, 'overview');
      await picture(page, `overview-chart-${look.theme}-${look.width}`);
    }, look));
});
