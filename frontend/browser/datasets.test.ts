import { describe, expect, it } from 'vitest';
import { looks, picture, withPage } from './browser';

describe('the data sets', () => {
  it('are shown with what they hold, and with what is wrong with them', async () => {
    for (const look of looks) {
      await withPage(async ({ page }) => {
        await page.goto('/');
        await page.getByRole('link', { name: 'Data sets', exact: true }).click();
        const digits = page.locator('[data-dataset="ten-digits"]');
        expect(await digits.getByText('READY').isVisible()).toBe(true);
        expect(await digits.locator('[data-part="image"]').textContent()).toBe('1×28×28');
        expect(await digits.locator('[data-part="classes"]').textContent()).toBe('10');
        expect(await digits.locator('[data-part="test"]').textContent()).toMatch(/^10 images.*sha256 [0-9a-f]{12}…$/);
        const hollow = page.locator('[data-dataset="hollow"]');
        expect(await hollow.getByText('NOT USABLE').isVisible()).toBe(true);
        expect(await hollow.locator('[data-part="problem"]').textContent()).toContain('has neither IDX files');
        expect(await page.locator('[data-part="directory"]').textContent()).toMatch(/datasets$/);
        await picture(page, `datasets-${look.theme}-${look.width}`);
      }, look);
    }
  });

  it('lead to a job that measures accuracy on them', () =>
    withPage(async ({ page }) => {
      await page.goto('/datasets');
      expect(await page.locator('[data-dataset="synthetic"]').getByRole('link', { name: /accuracy/ }).count()).toBe(0);
      await page.getByRole('link', { name: 'Measure accuracy on ten-digits' }).click();
      await page.waitForURL(/\/jobs\/new\?.*dataset=ten-digits/);
    }));
});
