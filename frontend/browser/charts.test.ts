import { describe, expect, it } from 'vitest';
import { gridAnswer, scatterAnswer, serveChart } from './answers';
import { looks, picture, withPage } from './browser';
import { plotted, plottedWhen } from './plotted';

describe('chart pages', () => {
  it.each(looks)('look right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await serveChart(page, gridAnswer);
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/grid');
      await plotted(page, 'grid', 'vgg16');
      await picture(page, `grid-${look.theme}-${look.width}`);
      await page.goto('/charts/scatter');
      await plotted(page, 'scatter');
      await picture(page, `scatter-${look.theme}-${look.width}`);
    }, look));

  it('plot every point of the answer', () =>
    withPage(async ({ page }) => {
      await serveChart(page, gridAnswer);
      await page.goto('/charts/grid');
      const { series, scales } = await plotted(page, 'grid', 'resnet18');
      expect(series.map(({ name, points }) => [name, points.length])).toEqual([
        ['Tesla M60 · mxnet · fp32', 7],
        ['Tesla V100 · mxnet · fp32', 7],
      ]);
      expect(series[0]?.points.map((point) => point.x)).toEqual([1, 2, 4, 8, 16, 32, 64]);
      expect(scales.x.type).toBe('logarithmic');
      expect(await page.locator('[data-chart="grid"]').count()).toBe(9);
    }));

  it('isolate a series by a double-click and keep it in the link', () =>
    withPage(async ({ page }) => {
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/scatter');
      await page.locator('[data-series="ResNet"]').dblclick();
      const alone = await plottedWhen(page, 'scatter', '', (now) => now.series.filter((series) => !series.hidden).length === 1);
      expect(alone.series.find((series) => !series.hidden)?.name).toBe('ResNet');
      expect(new URL(page.url()).search).toBe('?only=ResNet');
      await page.goBack();
      await plottedWhen(page, 'scatter', '', (now) => now.series.every((series) => !series.hidden));
      expect(new URL(page.url()).search).toBe('');
    }));

  it('zoom by the wheel, keep the window in the link and reset it by a double-click', () =>
    withPage(async ({ page, context }) => {
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/scatter');
      const before = await plotted(page, 'scatter');
      await page.locator('[data-chart] canvas').hover();
      await page.mouse.wheel(0, -400);
      await page.waitForURL(/zoom=/);
      const zoomed = await plottedWhen(page, 'scatter', '', (now) => now.scales.x.max < before.scales.x.max);
      const other = await context.newPage();
      await serveChart(other, scatterAnswer);
      await other.goto(page.url());
      const same = await plotted(other, 'scatter');
      expect(same.scales.x.max / zoomed.scales.x.max).toBeCloseTo(1, 3);
      expect(same.scales.y.min / zoomed.scales.y.min).toBeCloseTo(1, 3);
      await page.locator('[data-chart] canvas').dblclick();
      await plottedWhen(page, 'scatter', '', (now) => now.scales.x.max === before.scales.x.max);
      expect(new URL(page.url()).search).toBe('');
    }));

  it('pan by dragging', () =>
    withPage(async ({ page }) => {
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/scatter');
      const before = await plotted(page, 'scatter');
      await page.locator('[data-chart] canvas').hover();
      const box = await page.locator('[data-chart] canvas').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 400, (box?.y ?? 0) + 200];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 10; step++) await page.mouse.move(x - 12 * step, y);
      await page.mouse.up();
      await plottedWhen(page, 'scatter', '', (now) => now.scales.x.min > before.scales.x.min);
      await page.waitForURL(/zoom=/);
    }));

  it('ask the server for what the filters say', () =>
    withPage(async ({ page }) => {
      const asked = await serveChart(page, gridAnswer);
      await page.goto('/charts/grid?hide=none&colour=red');
      await plotted(page, 'grid', 'vgg16');
      expect(asked[0]?.toString()).toBe('');
      await page.getByRole('checkbox', { name: 'Tesla V100' }).check();
      await page.waitForURL(/device=Tesla\+V100/);
      await expect.poll(() => asked.at(-1)?.toString()).toBe('device=Tesla+V100');
    }));

  it('can be read point by point with the keyboard', () =>
    withPage(async ({ page }) => {
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/scatter');
      await plotted(page, 'scatter');
      await page.locator('[data-chart] canvas').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('[data-part="live"]').textContent()).toContain('Model alexnet');
      await picture(page, 'scatter-tooltip');
    }));

  it('switch an axis to the other scale', () =>
    withPage(async ({ page }) => {
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/scatter');
      expect((await plotted(page, 'scatter')).scales.x.type).toBe('logarithmic');
      await page.getByRole('button', { name: 'X: log' }).click();
      await plottedWhen(page, 'scatter', '', (now) => now.scales.x.type === 'linear');
      expect(new URL(page.url()).search).toBe('?xScale=linear');
    }));

  it('show the same as a table', () =>
    withPage(async ({ page }) => {
      await serveChart(page, scatterAnswer);
      await page.goto('/charts/scatter?only=VGG');
      await plotted(page, 'scatter');
      expect(await page.locator('tbody tr').count()).toBe(2);
      expect(await page.locator('tbody tr a').first().getAttribute('href')).toMatch(/^\/results\/result-/);
    }));

  it.each(['csv', 'json', 'png'])('can be saved as %s', (format) =>
    withPage(async ({ page }) => {
      await serveChart(page, gridAnswer);
      await page.goto('/charts/grid');
      await plotted(page, 'grid', 'vgg16');
      const download = page.waitForEvent('download');
      await page.locator(`button[value="${format}"]`).click();
      expect((await download).suggestedFilename()).toBe(`dynobench-grid.${format}`);
      await (await download).saveAs(`../target/screenshots/dynobench-grid.${format}`);
    }));

  it('show new results by themselves, and ask only for what is new', () =>
    withPage(async ({ page }) => {
      const tags: (string | undefined)[] = [];
      await page.clock.install();
      await page.route('**/api/v1/charts/scatter?*', async (route) => {
        const tag = route.request().headers()['if-none-match'];
        tags.push(tag);
        if (tags.length === 2) await route.fulfill({ status: 304 });
        else {
          const rows = tags.length === 1 ? 2 : 18;
          const columns = Object.fromEntries(Object.entries(scatterAnswer.columns).map(([name, cells]) => [name, cells.slice(0, rows)]));
          await route.fulfill({ json: { ...scatterAnswer, columns }, headers: { etag: `"${tags.length}"` } });
        }
      });
      const points = async () => (await plotted(page, 'scatter')).series.reduce((sum, { points }) => sum + points.length, 0);
      await page.goto('/charts/scatter');
      expect(await points()).toBe(2);
      for (const asked of [2, 3]) {
        await page.clock.runFor(10_000);
        await expect.poll(() => tags.length).toBe(asked);
      }
      await expect.poll(points).toBe(18);
      expect(tags).toEqual([undefined, '"1"', '"1"']);
    }));

  it('explain why they are empty', () =>
    withPage(async ({ page }) => {
      await serveChart(page, { ...gridAnswer, columns: {}, shown: 0, matching: 0, missing: {}, facets: {} });
      await page.goto('/charts/grid?model=gone');
      await page.getByText('No result matches these filters').waitFor();
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await page.getByText('There are no results yet').waitFor();
      await picture(page, 'grid-empty');
    }));

  it('show what the server refused', () =>
    withPage(
      async ({ page }) => {
        await page.route('**/api/v1/charts/grid?*', (route) =>
          route.fulfill({ status: 400, contentType: 'application/problem+json', json: { detail: 'minTop1: not a number', code: 'BAD_NUMBER' } }),
        );
        await page.goto('/charts/grid');
        await page.getByText('minTop1: not a number').waitFor();
      },
      {},
      /400/,
    ));
});
