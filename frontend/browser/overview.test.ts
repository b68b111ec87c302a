import { describe, expect, it } from 'vitest';
import { looks, picture, pollNow, withPage } from './browser';
import { plotted } from './plotted';
import { untilIdle } from './session';

describe('the overview', () => {
  it.each(looks)('looks right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/', { waitUntil: 'networkidle' });
      await page.locator('[data-chart="scatter"]').waitFor();
      await picture(page, `overview-${look.theme}-${look.width}`);
    }, look));

  it('shows the two best charts, each leading to its page with the same query', { timeout: 180_000 }, () =>
    withPage(async ({ page }) => {
      await untilIdle();
      await page.goto('/');
      const exhibits = page.locator('[data-part="exhibit"]');
      expect(await exhibits.count()).toBe(2);
      for (const kind of ['grid', 'scatter']) {
        const exhibit = page.locator(`[data-kind="${kind}"]`);
        const figure = exhibit.locator('[data-chart]').first();
        await figure.waitFor();
        const panel = (await figure.getAttribute('data-panel')) ?? '';
        const here = await plotted(page, kind, panel);
        const href = (await exhibit.getByRole('link').first().getAttribute('href')) ?? '';
        expect(href).toBe(`/charts/${kind}?${await exhibit.getAttribute('data-query')}`);
        const whole = await page.context().newPage();
        await whole.goto(href);
        expect((await plotted(whole, kind, panel)).series).toEqual(here.series);
        await whole.close();
      }
    }));

  it('forgets what went wrong as soon as it is right again', () =>
    withPage(
      async ({ page }) => {
        await page.goto('/');
        await page.locator('[data-chart="scatter"]').waitFor();
        const note = page.locator('[data-kind="scatter"] [data-part="note"]');
        await page.route('**/api/v1/charts/scatter?*', (route) =>
          route.fulfill({ status: 503, contentType: 'application/problem+json', json: { detail: 'The database is away.' } }),
        );
        await pollNow(page, async () => (await note.textContent())?.includes('The database is away.') ?? false);
        await page.unroute('**/api/v1/charts/scatter?*');
        await pollNow(page, () => note.isHidden());
      },
      {},
      /503/,
    ));

  it('counts what there is and names the devices', () =>
    withPage(async ({ page }) => {
      await page.goto('/');
      const results = page.locator('.numbers > div', { hasText: 'Results' }).first();
      expect(Number((await results.locator('dd').innerText()).replaceAll(',', ''))).toBeGreaterThanOrEqual(139);
      expect(await page.locator('[data-device="cpu"]').count()).toBe(1);
    }));
});
