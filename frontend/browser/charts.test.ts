import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { filterNames } from '../src/state/view';
import { described } from '../src/charts/shared/dimensions';
import { looks, picture, pollNow, serverUrl, withPage } from './browser';
import { plotted, plottedWhen, type Plotted } from './plotted';

// All of them read the sample collection: 19 networks on a Tesla M60, four of them at several batch sizes, published by dlmark.
const published = 'collection=dlmark-tesla-m60';
const grid = `/charts/grid?${published}`;
const scatter = `/charts/scatter?${published}`;

const canvas = (page: Page) => page.locator('[data-chart] canvas').first();
const points = ({ series }: Plotted) => series.filter(({ hidden }) => !hidden).flatMap((each) => each.points);
const parameters = (page: Page) => new URL(page.url()).searchParams;

describe('chart pages', () => {
  it.each(looks)('look right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/charts/grid');
      await plotted(page, 'grid', 'VGG-19');
      await picture(page, `grid-${look.theme}-${look.width}`);
      await page.goto(scatter);
      await plotted(page, 'scatter');
      await picture(page, `scatter-${look.theme}-${look.width}`);
    }, look));

  it('plot the published rates of AlexNet to the last digit', () =>
    withPage(async ({ page }) => {
      await page.goto(grid);
      const { series, scales } = await plotted(page, 'grid', 'AlexNet');
      expect(series.map(({ name }) => name)).toEqual(['Tesla M60 · mxnet']);
      expect(series[0]?.points.map(({ x, y }) => [x, y])).toEqual([
        [1, 273.46493558652804],
        [2, 417.5532476199995],
        [4, 803.7108284040789],
        [8, 1318.1423773429194],
        [16, 1536.025706075364],
        [32, 2200.615303897296],
        [64, 2660.79587333747],
        [128, 2894.454761248265],
      ]);
      expect(scales.x.type).toBe('logarithmic');
      expect(await page.locator('[data-chart="grid"]').count()).toBe(19);
      // Swept models first, then those with a single batch size, each in order of names.
      expect((await page.locator('[data-chart="grid"] figcaption').allTextContents()).slice(0, 5)).toEqual([
        'AlexNet',
        'DensetNet-121',
        'ResNet-v1-101',
        'VGG-11',
        'DensetNet-161',
      ]);
    }));

  it('plot the accuracy of 19 networks over their throughput', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      const shown = await plotted(page, 'scatter');
      expect(points(shown)).toHaveLength(19);
      expect(shown.scales.x.type).toBe('logarithmic');
      const alexnet = shown.series.find(({ name }) => name === 'AlexNet')?.points[0];
      expect(alexnet?.x).toBe(2894.454761248265);
      expect(alexnet?.y).toBeCloseTo(55.4589, 3);
      expect(await page.locator('[data-part="counts"]').textContent()).toContain('19 shown of 46 matching results');
    }));

  it('are the same in another window after a zoom, an isolated series and a copied link', () =>
    withPage(async ({ page, context }) => {
      await page.goto(scatter);
      const before = await plotted(page, 'scatter');
      await canvas(page).hover();
      await page.mouse.wheel(0, -400);
      await page.waitForURL(/zoom=/);
      const zoomed = await plottedWhen(page, 'scatter', '', (now) => now.scales.x.max < before.scales.x.max);
      await page.locator('[data-series="ResNet-v1"]').dblclick();
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 5);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Link copied.').waitFor({ state: 'attached' });
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toBe(page.url());
      const other = await context.newPage();
      await other.goto(link);
      const same = await plotted(other, 'scatter');
      expect(same.series.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(['ResNet-v1']);
      for (const axis of ['x', 'y'] as const) {
        expect(same.scales[axis].min / zoomed.scales[axis].min).toBeCloseTo(1, 3);
        expect(same.scales[axis].max / zoomed.scales[axis].max).toBeCloseTo(1, 3);
      }
      // A corner, where no point is that would open.
      await canvas(other).dblclick({ position: { x: 90, y: 15 } });
      await plottedWhen(other, 'scatter', '', (now) => Math.abs(now.scales.x.max - before.scales.x.max) < 1e-6);
      expect(parameters(other).has('zoom')).toBe(false);
    }));

  it('go back one step for a double-click on the legend', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      await plotted(page, 'scatter');
      await page.locator('[data-series="VGG"]').dblclick();
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 4);
      expect(parameters(page).get('only')).toBe('VGG');
      await page.goBack();
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 19);
    }));

  it('pan by dragging', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      const before = await plotted(page, 'scatter');
      await canvas(page).hover();
      const box = await canvas(page).boundingBox();
      const [x, y] = [(box?.x ?? 0) + 400, (box?.y ?? 0) + 200];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 10; step++) await page.mouse.move(x - 12 * step, y);
      await page.mouse.up();
      await plottedWhen(page, 'scatter', '', (now) => now.scales.x.min > before.scales.x.min);
      await page.waitForURL(/zoom=/);
    }));

  it('filter by a tick', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      await plotted(page, 'scatter');
      await page.getByRole('checkbox', { name: /^VGG/ }).check();
      await plottedWhen(page, 'scatter', '', (now) => now.series.length === 1 && points(now).length === 4);
      expect(parameters(page).get('family')).toBe('VGG');
    }));

  it('fold their filters where these would push the chart out of sight', () =>
    withPage(
      async ({ page }) => {
        await page.goto(scatter);
        await plotted(page, 'scatter');
        const family = page.getByRole('checkbox', { name: /^VGG/ });
        expect(await family.isVisible()).toBe(false);
        await page.getByText('Filters', { exact: true }).click();
        await page.locator('[data-filter="family"] summary').click();
        await family.check();
        await plottedWhen(page, 'scatter', '', (now) => points(now).length === 4);
      },
      { width: 390, height: 844 },
    ));

  it('take away a range of a link by a click', () =>
    withPage(async ({ page }) => {
      await page.goto(`${scatter}&minThroughput=1000`);
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 2);
      await page.getByRole('button', { name: 'minThroughput: 1000' }).click();
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 19);
    }));

  it('pass over what a link asks for and nobody knows', () =>
    withPage(
      async ({ page }) => {
        await page.goto(`${scatter}&flavour=sweet&minTaste=3&x=colour`);
        expect(points(await plotted(page, 'scatter'))).toHaveLength(19);
        expect(parameters(page).get('collection')).toBe('dlmark-tesla-m60');
      },
      {},
      /400/,
    ));

  it('show other metrics on request', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      await plotted(page, 'scatter');
      await page.locator('select[name="y"]').selectOption('peakMemoryMib');
      await page.waitForURL(/y=peakMemoryMib/);
      const best = await plottedWhen(page, 'scatter', '', (now) => points(now).every(({ y }) => Number.isInteger(y)));
      expect(points(best)).toHaveLength(19);
      await page.locator('select[name="agg"]').selectOption('all');
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 46);
    }));

  it.each(['grid', 'scatter'])('say of a %s what the server makes of several results of a point', (kind) =>
    withPage(async ({ page }) => {
      const answered = page.waitForResponse((response) => response.url().includes(`/api/v1/charts/${kind}`));
      await page.goto(`/charts/${kind}?${published}`);
      const { agg } = (await (await answered).json()) as { agg: string };
      const select = page.locator('select[name="agg"]');
      expect(await select.inputValue()).toBe(agg);
      for (const other of ['best', 'latest', 'median'].filter((word) => word !== agg)) {
        const next = page.waitForResponse((response) => response.url().includes(`agg=${other}`));
        await select.selectOption(other);
        expect(((await (await next).json()) as { agg: string }).agg).toBe(other);
        expect(parameters(page).get('agg')).toBe(other);
      }
    }));

  it('know every filter that the server knows', async () => {
    const refusal = (await (await fetch(`${serverUrl}/api/v1/charts/grid?flavour=sweet`)).json()) as { detail: string };
    const accepted = /accepted: (.*), tag\./.exec(refusal.detail)?.[1]?.split(', ') ?? [];
    expect([...filterNames].sort()).toEqual(accepted.sort());
    // Of a point, all of it is listed but the job and the trial, to which the page of its result leads.
    expect([...described.map(([field]) => field), 'job', 'trial'].sort()).toEqual(accepted);
  });

  it('make a chart per value of the facet of a link', () =>
    withPage(async ({ page }) => {
      await page.goto(`${grid}&model=AlexNet&model=VGG-11&facet=deviceName`);
      const { series } = await plotted(page, 'grid', 'Tesla M60');
      // The heading says the device.
      expect(series.map(({ name }) => name)).toEqual(['AlexNet · mxnet', 'VGG-11 · mxnet']);
      expect(parameters(page).get('facet')).toBe('deviceName');
    }));

  it('leave the focus where it is when new data arrive', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      await plotted(page, 'scatter');
      const answer = (await (await fetch(`${serverUrl}/api/v1/charts/scatter?${published}`)).json()) as object;
      let matching = 1000;
      await page.route('**/api/v1/charts/scatter?*', (route) => route.fulfill({ json: { ...answer, matching } }));
      const all = ['[data-filter] summary', 'input[value="VGG"]', 'select[name="y"]', 'button[value="csv"]', '[data-series="VGG"]', '[data-part="table"] .table-scroll', 'tbody tr:nth-child(3) a', 'canvas'];
      for (const each of all) {
        const element = page.locator(each).first();
        await element.focus();
        const before = await element.evaluate((focused) => focused.getAttribute('data-focus') ?? focused.localName);
        matching += 1;
        await pollNow(page, () => page.getByText(`${matching} matching results`).isVisible());
        const after = await page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? document.activeElement?.localName);
        expect(after, each).toBe(before);
      }
    }));

  it('zoom, move and show all again by keys, and say what their axes show', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      const before = await plotted(page, 'scatter');
      await canvas(page).focus();
      await page.keyboard.press('+');
      const near = await plottedWhen(page, 'scatter', '', (now) => now.scales.x.max < before.scales.x.max && now.scales.y.min > before.scales.y.min);
      await page.waitForURL(/zoom=/);
      await page.keyboard.press('Shift+ArrowRight');
      await plottedWhen(page, 'scatter', '', (now) => now.scales.x.min > near.scales.x.min);
      await page.keyboard.press('0');
      await plottedWhen(page, 'scatter', '', (now) => Math.abs(now.scales.x.max - before.scales.x.max) < 1e-6);
      expect(await canvas(page).getAttribute('aria-label')).toContain('Top-1 accuracy');
      await page.locator('select[name="y"]').selectOption('peakMemoryMib');
      await expect.poll(() => canvas(page).getAttribute('aria-label')).toContain('Peak memory');
      expect(await canvas(page).getAttribute('aria-label')).not.toContain('Top-1');
    }));

  it('say where an accuracy is from', () =>
    withPage(async ({ page }) => {
      await page.goto(`${scatter}&model=AlexNet`);
      await plotted(page, 'scatter');
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('[data-part="live"]').textContent()).toContain('% (published)');
      expect(await page.locator('tbody tr').first().textContent()).toContain('published');
    }));

  it('switch an axis to the other scale', () =>
    withPage(async ({ page }) => {
      await page.goto(scatter);
      await plotted(page, 'scatter');
      await page.getByRole('button', { name: 'X: log' }).click();
      await plottedWhen(page, 'scatter', '', (now) => now.scales.x.type === 'linear');
      expect(parameters(page).get('xScale')).toBe('linear');
    }));

  it('open the result of a point', () =>
    withPage(async ({ page }) => {
      await page.goto(`${scatter}&model=AlexNet`);
      await plotted(page, 'scatter');
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('[data-part="live"]').textContent()).toContain('Model AlexNet');
      await picture(page, 'scatter-tooltip');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/results\/[0-9a-f-]{36}$/);
      await page.getByRole('heading', { name: 'AlexNet on Tesla M60' }).waitFor();
    }));

  it('show the same as a table', () =>
    withPage(async ({ page }) => {
      await page.goto(`${scatter}&only=VGG`);
      await plotted(page, 'scatter');
      expect(await page.locator('tbody tr').count()).toBe(4);
      expect(await page.locator('tbody tr a').first().getAttribute('href')).toMatch(/^\/results\/[0-9a-f-]{36}$/);
    }));

  it.each(['csv', 'json', 'png', 'svg'])('can be saved as %s', (format) =>
    withPage(async ({ page }) => {
      await page.goto(grid);
      await plotted(page, 'grid', 'VGG-19');
      const download = page.waitForEvent('download');
      await page.locator(`button[value="${format}"]`).click();
      expect((await download).suggestedFilename()).toBe(`dynobench-grid.${format}`);
      await (await download).saveAs(`../target/screenshots/dynobench-grid.${format}`);
    }));

  it('explain why they are empty', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/grid?model=gone');
      await page.getByText('No result matches these filters').waitFor();
      await picture(page, 'grid-empty');
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await plotted(page, 'grid', 'AlexNet');
    }));

  it('show what the server refused', () =>
    withPage(
      async ({ page }) => {
        await page.route('**/api/v1/charts/grid?*', (route) =>
          route.fulfill({ status: 503, contentType: 'application/problem+json', json: { detail: 'The database is away.' } }),
        );
        await page.goto('/charts/grid');
        await page.getByText('The database is away.').waitFor();
      },
      {},
      /503/,
    ));

  it('can be saved as a drawing of lines, markers and words', () =>
    withPage(async ({ page }) => {
      await page.goto(`${grid}&model=AlexNet`);
      await plotted(page, 'grid', 'AlexNet');
      const download = page.waitForEvent('download');
      await page.locator('button[value="svg"]').click();
      const svg = readFileSync(await (await download).path(), 'utf8');
      const shapes = await page.evaluate((text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
        return { error: drawing.querySelector('parsererror')?.textContent ?? null, arcs: [...drawing.querySelectorAll('path')].filter((path) => path.getAttribute('d')?.includes('A')).length, words: drawing.documentElement.textContent };
      }, svg);
      expect(shapes.error).toBeNull();
      expect(svg).not.toContain('NaN');
      // A marker for each of the eight batch sizes, and the name of the line in the legend.
      expect(shapes.words).toContain('Tesla M60 · mxnet');
      expect(svg.match(/<path/g)?.length).toBeGreaterThan(16);
      // The screen is as it was.
      expect((await plotted(page, 'grid', 'AlexNet')).series[0]?.points).toHaveLength(8);
    }));

  it('find series in a long legend and show what was found alone', () =>
    withPage(async ({ page }) => {
      await page.goto(`${scatter}&color=model`);
      await plotted(page, 'scatter');
      await page.getByRole('searchbox', { name: 'Find series' }).fill('vgg');
      expect(await page.locator('[data-series]:visible').count()).toBe(4);
      await page.getByRole('button', { name: 'Only these 4' }).click();
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 4);
      expect(parameters(page).getAll('only')).toHaveLength(4);
      await page.getByRole('button', { name: 'Show all' }).click();
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 19);
    }));

  it('show predictions on request, as rings', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/scatter?collection=qutibench-imagenet-pareto,qutibench-predictions&predictions=false');
      await plottedWhen(page, 'scatter', '', (now) => points(now).length === 10);
      await page.getByRole('button', { name: 'Predictions' }).click();
      const all = await plottedWhen(page, 'scatter', '', (now) => points(now).length > 10);
      expect(points(all).filter((point) => (point as { hollow?: boolean }).hollow).length).toBe(points(all).length - 10);
    }));

  it('thin out what would cover each other, say so, and save all of it', { timeout: 90_000 }, () =>
    withPage(async ({ page }) => {
      const answer = (await (await fetch(`${serverUrl}/api/v1/charts/scatter?${published}`)).json()) as { columns: Record<string, unknown[]> };
      const rows = Array.from({ length: 60_000 }, (_, row) => row);
      const columns = { ...Object.fromEntries(Object.entries(answer.columns).map(([name, [first]]) => [name, rows.map(() => first)])), throughput: rows.map((row) => 1 + (row % 245)), top1Percent: rows.map((row) => 20 + row / 1000) };
      await page.route('**/api/v1/charts/scatter?*', (route) => route.fulfill({ json: { ...answer, columns, shown: 60_000, matching: 60_000 } }));
      await page.goto(scatter);
      const drawn = points(await plotted(page, 'scatter'));
      expect(drawn.length).toBeLessThanOrEqual(20_000);
      // The extremes, and the one point that no other beats.
      expect(drawn.map(({ row }) => row)).toEqual(expect.arrayContaining([0, 59_999]));
      expect(Math.max(...drawn.map(({ x }) => x))).toBe(245);
      await page.getByText('of 60,000 points').waitFor();
      await page.locator('button[name="xScale"]').click();
      expect((await plottedWhen(page, 'scatter', '', ({ scales }) => scales.x.type === 'linear')).scales.x.type).toBe('linear');
    }));
});
