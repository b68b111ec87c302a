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

  it('does without a storage that the browser denies', () =>
    withPage(async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
      );
      await page.goto('/charts/scatter');
      await page.locator('[data-chart="scatter"]').waitFor();
      await page.getByRole('button', { name: 'Theme: auto' }).click();
      await page.getByRole('button', { name: 'Theme: light' }).waitFor();
    }));

  it('says how it measures', () =>
    withPage(async ({ page }) => {
      await page.goto('/no/such/page');
      await page.getByRole('link', { name: 'How it measures' }).click();
      expect(await page.locator('h1').textContent()).toBe('How Dynobench measures');
      await picture(page, 'methodology');
    }, {}, missing));

  it.each([
    ['/boom', 500, 'The server made a mistake'],
    ['/forbidden', 403, 'This is not allowed here'],
  ])('explains %s with %i', (path, status, heading) =>
    withPage(
      async ({ page }) => {
        expect((await page.goto(path))?.status()).toBe(status);
        expect(await page.locator('h1').textContent()).toBe(heading);
        expect(await page.content()).not.toContain('Exception');
      },
      {},
      /status of (500|403)/,
    ));

  it('says what a page refused', () =>
    withPage(
      async ({ page }) => {
        expect((await page.goto('/refused'))?.status()).toBe(400);
        expect(await page.locator('main').textContent()).toContain('batchSize: a whole number from 1 BATCH_SIZE');
      },
      {},
      /status of 400/,
    ));

  it('lets browsers keep hashed files for a year and the libraries for a day', () =>
    withPage(async ({ page }) => {
      const kept: Record<string, string | undefined> = {};
      page.on('response', (response) => (kept[new URL(response.url()).pathname] = response.headers()['cache-control']));
      await page.goto('/kit', { waitUntil: 'networkidle' });
      const of = (start: string) => Object.entries(kept).filter(([path]) => path.startsWith(start)).map(([, value]) => value);
      expect(new Set(of('/assets/'))).toEqual(new Set(['max-age=31536000, public, immutable']));
      expect(new Set(of('/webjars/'))).toEqual(new Set(['max-age=86400, public']));
    }));

  it.each(looks)('has its parts in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/kit');
      expect(await page.locator('p > .badge').allTextContents()).toHaveLength(7);
      expect(await page.getByRole('link', { name: 'Next' }).getAttribute('href')).toBe('/kit?state=FAILED&page=2');
      await picture(page, `kit-${look.theme}-${look.width}`);
    }, look));

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
