import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { looks, picture, withPage } from './browser';
import { signIn, stateOf, submit } from './session';

const minutes = 60_000;
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

describe('ceilings', () => {
  it('are asked for by a form that shows only what they have', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/devices');
      await page.getByRole('link', { name: 'Measure the ceilings of cpu' }).click();
      await page.waitForURL(/workload=ceilings/);
      expect(await page.locator('[data-field="models"]').isVisible()).toBe(false);
      expect(await page.locator('[data-field="batchSizes"]').isVisible()).toBe(false);
      await page.getByRole('checkbox', { name: 'bf16' }).check();
      await expect.poll(() => part(page, 'trials').textContent()).toBe('2');
      expect(await page.locator('#curl').textContent()).toMatch(/"workload":"ceilings","devices":\["cpu"\],"precisions":\["fp32","bf16"\],"profile":"standard"}'$/);
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
        const rate = await page.locator('tr[data-device="cpu"][data-precision="fp32"] [data-part="operations"]').textContent();
        expect(Number(rate?.replaceAll(',', ''))).toBeGreaterThan(0);
        expect(await part(page, 'ridge').count()).toBeGreaterThanOrEqual(2);
        await picture(page, `hardware-${look.theme}-${look.width}`);
      }, look);
    }
    await withPage(async ({ page }) => {
      await page.goto(`/jobs/${job}`);
      await page.getByRole('link', { name: 'Trial 1', exact: true }).click();
      await page.getByRole('heading', { name: 'Ceilings, fp32' }).waitFor();
      await picture(page, 'trial-ceilings');
      await page.getByRole('link', { name: /^Result, / }).click();
      await page.waitForURL(/\/results\/[0-9a-f-]{36}$/);
      await page.getByText('gemm.curve').waitFor({ state: 'attached' });
      await picture(page, 'result-ceilings');
    });
  });
});
