import { describe, expect, it } from 'vitest';
import { looks, picture, withPage } from './browser';

const missing = /404/;

describe('the page shell', () => {
  it.each(looks)('shows a missing page in $theme at $width px', (look) =>
    withPage(
      async ({ page }) => {
        const response = await page.goto('/no/such/page');
        expect(response?.status()).toBe(404);
        expect(await page.locator('h1').textContent()).toContain('nothing at this address');
        expect(await page.locator('code').first().textContent()).toBe('/no/such/page');
        await picture(page, `missing-${look.theme}-${look.width}`);
      },
      look,
      missing,
    ));

  it('leads the keyboard past the navigation', () =>
    withPage(
      async ({ page }) => {
        await page.goto('/no/such/page');
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      },
      {},
      missing,
    ));

  it('keeps the chosen theme over a reload', () =>
    withPage(
      async ({ page }) => {
        await page.goto('/no/such/page');
        const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const light = await background();
        await page.getByRole('button', { name: /Theme/ }).click();
        await page.getByRole('button', { name: /Theme/ }).click();
        expect(await background()).not.toBe(light);
        await page.reload();
        expect(await background()).not.toBe(light);
        expect(await page.getByRole('button', { name: 'Theme: dark' }).isVisible()).toBe(true);
      },
      { theme: 'light' },
      missing,
    ));

  it.each([360, 2560])('fits a window of %i px', (width) =>
    withPage(
      async ({ page }) => {
        await page.goto('/no/such/page');
        await picture(page, `missing-${width}`);
      },
      { width },
      missing,
    ));
});
