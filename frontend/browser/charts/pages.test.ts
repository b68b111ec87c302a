import { describe, expect, it } from 'vitest';
import { picture, serverUrl, withPage } from '../browser';
import { plotted, type Plotted } from '../plotted';

const scatter = '/charts/scatter?collection=dlmark-tesla-m60';
const points = ({ series }: Plotted) => series.filter(({ hidden }) => !hidden).flatMap((each) => each.points);

describe('kinds of charts', () => {
  it('are listed with what they answer, and each draws or explains itself', { timeout: 120_000 }, () =>
    withPage(async ({ page }) => {
      await page.goto('/charts');
      const addresses = await page.locator('main dl a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses.length).toBeGreaterThanOrEqual(12);
      await picture(page, 'charts');
      for (const address of addresses) {
        await page.goto(address);
        await page.locator('[data-chart], [data-part="note"]:not([hidden])').first().waitFor();
      }
    }));

  it('keep the filters from kind to kind', () =>
    withPage(async ({ page }) => {
      await page.goto(`${scatter}&model=AlexNet&hide=x`);
      await plotted(page, 'scatter');
      await page.getByRole('navigation', { name: 'Kinds of charts' }).getByRole('link', { name: 'Throughput grid' }).click();
      await plotted(page, 'grid', 'AlexNet');
      expect(page.url()).toBe(`${serverUrl}/charts/grid?model=AlexNet&collection=dlmark-tesla-m60`);
    }));

  it('lead to a page of their own for each preset', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/scatter');
      await page.getByRole('link', { name: 'Accuracy over throughput' }).click();
      expect(points(await plotted(page, 'scatter'))).toHaveLength(19);
    }));

  it('are not there for unknown kinds', () =>
    withPage(
      async ({ page }) => {
        expect((await page.goto('/charts/pie'))?.status()).toBe(404);
      },
      {},
      /404/,
    ));
});
