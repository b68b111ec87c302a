import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { looks, picture, withPage } from './browser';
import { plotted } from './plotted';
import { signIn, stateOf, submit } from './session';

const minutes = 60_000;
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

describe('the published catalogues', () => {
  it('stand beside what was measured and are searched', async () => {
    for (const look of looks) {
      await withPage(async ({ page }) => {
        await page.goto('/hardware');
        const t4 = page.locator('tr[data-platform="T4"]');
        expect(await t4.locator('[data-part="peak-int8"]').innerText()).toBe('130');
        expect(await t4.locator('[data-part="bandwidth"]').innerText()).toBe('320');
        expect(await page.locator('tr[data-topology="ResNet-50"]').count()).toBe(4);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        await page.getByLabel('Search').fill('tx2 fp16');
        await page.getByRole('button', { name: 'Find' }).click();
        await page.waitForURL(/search=tx2/);
        expect(await page.locator('tr[data-platform]').count()).toBe(3);
        expect(await page.getByText('No network matches the search.').isVisible()).toBe(true);
        await picture(page, `hardware-search-${look.theme}-${look.width}`);
      }, look);
    }
  });
});

describe('ceilings', () => {
  it('are asked for by a form that shows only what they have', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/devices');
      await page.getByRole('link', { name: 'Measure the ceilings of cpu' }).click();
      await page.waitForURL(/workload=ceilings/);
      expect(await page.locator('[data-field="models"]').isVisible()).toBe(false);
      expect(await page.locator('[data-field="batchSizes"]').isVisible()).toBe(false);
      await page.getByRole('checkbox', { name: 'bf16', exact: true }).check();
      await expect.poll(() => part(page, 'trials').textContent()).toBe('2');
      expect(await page.locator('#curl').textContent()).toMatch(/"workload":"ceilings","devices":\["cpu"\],"precisions":\["fp32","bf16"\],"profile":"standard"}'$/);
      await page.getByRole('radio', { name: /publish/ }).waitFor({ state: 'hidden' });
      expect(await page.getByLabel('Name').getAttribute('placeholder')).toBe('ceilings');
      await picture(page, 'job-form-ceilings');
      await page.getByRole('radio', { name: /inference/ }).check();
      await page.locator('[data-field="models"]').waitFor({ state: 'visible' });
      expect(await page.locator('[data-field="batchSizes"]').isVisible()).toBe(true);
    }));

  it('are measured, shown and lead to their result', { timeout: 4 * minutes }, async () => {
    const job = await submit({ workload: 'ceilings', precisions: ['fp32', 'bf16'] });
    await expect.poll(() => stateOf(job), { timeout: 3 * minutes, interval: 500 }).toBe('SUCCEEDED');
    for (const look of looks) {
      await withPage(async ({ page }) => {
        await page.goto('/hardware');
        const rate = await page.locator('tr[data-device="cpu"][data-engine="pytorch"][data-precision="fp32"] [data-part="operations"]').textContent();
        expect(Number(rate?.replaceAll(',', ''))).toBeGreaterThan(0);
        expect(await part(page, 'ridge').count()).toBeGreaterThanOrEqual(2);
        await picture(page, `hardware-${look.theme}-${look.width}`);
      }, look);
    }
    await withPage(async ({ page }) => {
      const positive = async (shown: Locator) => expect(Number((await shown.innerText()).split(' ')[0]?.replaceAll(',', ''))).toBeGreaterThan(0);
      await page.goto(`/jobs/${job}`);
      await positive(part(page, 'operations').first());
      expect(await page.getByRole('link', { name: 'Throughput chart' }).count()).toBe(0);
      await picture(page, 'job-ceilings');
      await page.getByRole('link', { name: 'Trial 1', exact: true }).click();
      await page.getByRole('heading', { name: 'Ceilings, fp32' }).waitFor();
      await positive(part(page, 'operations'));
      await picture(page, 'trial-ceilings');
      await page.goto(`/results?job=${job}`);
      expect(await part(page, 'ceilings').first().innerText()).toMatch(/op\/s · .*B\/s$/);
      await page.goto(`/jobs/${job}`);
      await page.getByRole('link', { name: 'Result of trial 1' }).click();
      await page.waitForURL(/\/results\/[0-9a-f-]{36}$/);
      for (const metric of ['operationsPerSecond', 'bandwidth', 'ridgePoint']) await positive(page.locator(`[data-metric="${metric}"] dd`).first());
      expect(await page.locator('[data-number^="power"]').count()).toBe(0);
      const { series } = await plotted(page, 'curve', 'curve');
      expect(series.map(({ name, points }) => [name, points[0]?.x])).toEqual([['fastest', 1024], ['median', 1024]]);
    });
    for (const look of looks) {
      await withPage(async ({ page }) => {
        await page.goto(`/jobs/${job}`);
        await page.getByRole('link', { name: 'Result of trial 1' }).click();
        await page.locator('[data-chart="curve"] canvas').waitFor();
        await picture(page, `result-ceilings-${look.theme}-${look.width}`);
      }, look);
    }
  });
});
