import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pollNow, withPage } from '../browser';
import { plotted, plottedWhen, type Plotted } from '../plotted';

const published = 'collection=dlmark-tesla-m60';
const grid = `/charts/grid?${published}`;
const scatter = `/charts/scatter?${published}`;

const canvas = (page: Page) => page.locator('[data-chart] canvas').first();
const points = ({ series }: Plotted) => series.filter(({ hidden }) => !hidden).flatMap((each) => each.points);
const parameters = (page: Page) => new URL(page.url()).searchParams;

async function downloadedText(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

describe('charts of any kind', () => {
  it('take away the answer to another question when the new one fails, and come back', () =>
    withPage(
      async ({ page }) => {
        await page.goto(scatter);
        await plotted(page, 'scatter');
        await page.route('**/api/v1/charts/scatter?*', (route) => route.fulfill({ status: 500, json: { title: 'Internal Server Error', detail: 'a mistake', code: 'INTERNAL' } }));
        await pollNow(page, () => page.getByText('The data could not be read.').isVisible());
        // What was shown before is still the answer to the same question.
        expect(points(await plotted(page, 'scatter'))).toHaveLength(19);
        await page.getByRole('checkbox', { name: /^VGG/ }).check();
        await expect.poll(() => page.locator('[data-chart]').count()).toBe(0);
        expect(await page.locator('[data-part="table"] tr').count()).toBe(0);
        expect(await page.getByText('The data could not be read.').isVisible()).toBe(true);
        await page.unroute('**/api/v1/charts/scatter?*');
        await pollNow(page, () => page.locator('[data-chart]').isVisible());
        expect(points(await plotted(page, 'scatter'))).toHaveLength(4);
        expect(await page.getByText('The data could not be read.').isVisible()).toBe(false);
      },
      {},
      /500/,
    ));

  it('have one stop of the Tab key in their legend, and arrows within it', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      await plotted(page, 'scatter');
      const entries = page.locator('[data-series]');
      expect(await entries.evaluateAll((all) => all.filter((entry) => (entry as HTMLElement).tabIndex === 0).length)).toBe(1);
      await entries.first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const second = (await entries.nth(1).getAttribute('data-series')) ?? '';
      await plottedWhen(page, 'scatter', '', (now) => now.series.some(({ name, hidden }) => name === second && hidden));
      // Drawn anew, the stop is where it was.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-series'))).toBe(second);
      expect(await entries.nth(1).getAttribute('tabindex')).toBe('0');
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-series'))).toBe(await entries.last().getAttribute('data-series'));
    }));

  it('say their axes and series in a drawing of small charts', () =>
    withPage(async ({ page }) => {
      await page.goto(grid);
      await plotted(page, 'grid', 'AlexNet');
      const svg = await downloadedText(page, 'SVG');
      expect(svg).toContain('Throughput, samples/s (higher is better) over batch size');
      expect(svg).toMatch(/<path d="M[^"]+" stroke="#[0-9a-f]{6}"[^>]*><\/path>|<path d="M[^"]+" stroke="#[0-9a-f]{6}"[^>]*\/>/);
      expect(svg).toContain('Tesla M60');
    }));

  it('say what the colours of cells mean in a drawing', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/heatmap?collection=qutibench-predictions');
      await page.locator('[data-chart="heatmap"]').first().waitFor();
      const svg = await downloadedText(page, 'SVG');
      expect(svg).toContain('Throughput, samples/s (higher is better):');
      expect(svg.match(/<rect[^>]*fill="rgb\(/g)?.length ?? 0).toBeGreaterThanOrEqual(12);
    }));

  it('lead from what was merged to the results behind it', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/box?collection=dlmark-tesla-m60&x=batchSize&y=throughput&color=family&facet=none&family=VGG');
      await page.locator('[data-chart="box"]').waitFor();
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/results/);
      if (new URL(page.url()).pathname === '/results') expect(parameters(page).get('deviceName')).toBe('Tesla M60');
    }));
});
