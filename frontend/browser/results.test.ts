import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { looks, picture, serverUrl, withPage } from './browser';
import { plotted } from './plotted';
import { signIn, stateOf, submit } from './session';

/** What the histogram of a result's page exposes. */
interface Drawn {
  bars: { y: number }[];
  marks: { name: string }[];
}

const alexnet = '/results?collection=dlmark-tesla-m60&model=AlexNet&workload=inference';
const rows = (page: Page) => page.locator('[data-result]');

/** The text of a column, from its heading. */
async function column(page: Page, heading: string): Promise<string[]> {
  const headings = await page.locator('table.dense thead th a').allTextContents();
  const at = headings.indexOf(heading);
  return rows(page).locator(`:nth-child(${at + 1})`).allInnerTexts();
}

describe('the table of results', () => {
  it.each(looks)('looks right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/results');
      await picture(page, `results-${look.theme}-${look.width}`);
    }, look));

  it('holds what was published, to the last digit that it shows', () =>
    withPage(async ({ page }) => {
      await page.goto(`${alexnet}&sort=batchSize,asc`);
      expect((await column(page, 'Batch')).slice(0, 3)).toEqual(['1', '2', '4']);
      expect((await column(page, 'Throughput')).slice(0, 3)).toEqual(['273.5', '417.6', '803.7']);
      expect((await column(page, 'Peak memory'))[0]).toBe('14');
    }));

  it('sorts by a click on a heading, the other way by the next', () =>
    withPage(async ({ page }) => {
      await page.goto(alexnet);
      await page.getByRole('link', { name: 'Throughput', exact: true }).click();
      await page.waitForURL(/sort=throughput%2Cdesc/);
      const falling = await column(page, 'Throughput');
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
      await page.getByRole('link', { name: 'Throughput', exact: true }).click();
      await page.waitForURL(/sort=throughput%2Casc/);
      expect(await column(page, 'Throughput')).toEqual([...falling].reverse());
    }));

  it('filters by a tick, and clears again', () =>
    withPage(async ({ page }) => {
      await page.goto('/results');
      await page.getByRole('checkbox', { name: 'keras-mnist' }).check();
      await page.waitForURL(/collection=keras-mnist/);
      await expect.poll(() => page.locator('[data-part="total"]').textContent()).toBe('54 results');
      await page.getByRole('link', { name: 'Clear all filters' }).click();
      await page.waitForURL((url) => url.search === '');
    }));

  it('goes on where the reader is after a tick, and back', () =>
    withPage(async ({ page }) => {
      await page.goto('/results');
      const before = await page.locator('[data-part="total"]').textContent();
      await page.evaluate(() => Object.assign(window, { notReloaded: true }));
      await page.getByRole('checkbox', { name: 'keras-mnist' }).focus();
      await page.keyboard.press('Space');
      await page.waitForURL(/collection=keras-mnist/);
      await expect.poll(() => page.locator('[data-part="total"]').textContent()).toBe('54 results');
      expect(await page.locator('[data-part="live"]').textContent()).toBe('54 results');
      expect(await page.locator(':focus').getAttribute('value')).toBe('keras-mnist');
      expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
      await page.goBack();
      await expect.poll(() => page.locator('[data-part="total"]').textContent()).toBe(before);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.getByRole('checkbox', { name: 'keras-mnist' }).isChecked()).toBe(false);
    }));

  it('filters by grade, badges each line, and the charts strike the doubtful through', { timeout: 180_000 }, () =>
    withPage(async ({ page }) => {
      const job = await submit({ name: 'graded', models: ['mlp'], batchSizes: [4] });
      await expect.poll(() => stateOf(job), { timeout: 120_000, interval: 500 }).toBe('SUCCEEDED');
      await page.goto(`/results?job=${job}`);
      const grade = (await rows(page).first().locator('.grade').getAttribute('data-grade')) ?? '';
      await page.goto(`/results?job=${job}&grade=${grade}`);
      expect(await rows(page).count()).toBe(1);
      await page.goto(`/charts/grid?job=${job}`);
      const { series } = await plotted(page, 'grid', 'mlp');
      const strokes = { A: 0, B: 0, C: 1, D: 2 }[grade];
      expect(series[0]?.points.map((point) => point.strokes)).toEqual([strokes]);
      expect(await page.locator('[data-part="doubts"]').isVisible()).toBe((strokes ?? 0) > 0);
      await page.goto(`/jobs/${job}`);
      expect(await page.locator('.outcome .grade').getAttribute('data-grade')).toBe(grade);
    }));

  it('carries its filters to the charts', () =>
    withPage(async ({ page }) => {
      await page.goto('/results?deviceName=Tesla+M60&task=image-classification');
      await page.locator('.toolbar').getByRole('link', { name: 'Grid', exact: true }).click();
      await page.waitForURL(/charts\/grid/);
      await page.getByRole('button', { name: 'deviceName: Tesla M60' }).waitFor();
      await page.getByText('46 matching results').waitFor();
    }));

  it('shows ranges as words that can be taken away, and passes over what it does not know', () =>
    withPage(async ({ page }) => {
      await page.goto(`${alexnet}&minThroughput=1000&flavour=sweet`);
      const chip = page.getByRole('link', { name: 'Throughput ≥ 1,000 samples/s' });
      const fast = await rows(page).count();
      await chip.click();
      await page.waitForURL((url) => !url.search.includes('minThroughput'));
      expect(new URL(page.url()).searchParams.has('flavour')).toBe(false);
      expect(await rows(page).count()).toBeGreaterThan(fast);
    }));

  it('turns its pages and keeps the order', () =>
    withPage(async ({ page }) => {
      await page.goto('/results?collection=dlmark-tesla-m60&size=20&sort=throughput,desc');
      const first = await column(page, 'Throughput');
      await page.getByRole('link', { name: 'Next' }).click();
      await page.waitForURL(/page=1/);
      const value = (text?: string) => Number(text?.replaceAll(',', ''));
      expect(value((await column(page, 'Throughput'))[0])).toBeLessThanOrEqual(value(first.at(-1)));
    }));

  it('hands the same results out as CSV', () =>
    withPage(async ({ page }) => {
      await page.goto(`${alexnet}&minThroughput=1000`);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'CSV' }).click();
      const file = await (await download).createReadStream();
      let text = '';
      for await (const piece of file) text += String(piece);
      expect(text.trim().split('\r\n')).toHaveLength(1 + (await rows(page).count()));
    }));

  it('deletes a collection when told so twice, and loads it again', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/results');
      const one = page.locator('[data-collection="qutibench-imagenet"]');
      page.once('dialog', (dialog) => void dialog.dismiss());
      await one.getByRole('button').click();
      await page.reload();
      expect(await one.locator('td').first().textContent()).toBe('10');
      page.once('dialog', (dialog) => void dialog.accept());
      await one.getByRole('button').click();
      await one.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Load the samples again' }).click();
      await one.waitFor();
      expect(await one.locator('td').first().textContent()).toBe('10');
      await picture(page, 'results-signed-in');
    }));

  it('offers nothing that changes things to a reader', () =>
    withPage(async ({ page }) => {
      await page.goto('/results');
      expect(await page.locator('button[data-method]').count()).toBe(0);
    }));
});

describe('the page of a result', () => {
  it('shows how the latencies of a measured one are spread, and how to measure it again', { timeout: 180_000 }, () =>
    withPage(async ({ page }) => {
      const job = await submit({ name: 'a result to look at', models: ['mlp'], batchSizes: [8], tags: { purpose: 'page' } });
      await expect.poll(() => stateOf(job), { timeout: 120_000, interval: 500 }).toBe('SUCCEEDED');
      await page.goto(`/results?job=${job}`);
      expect(await page.getByRole('link', { name: /^Job: / }).count()).toBe(1);
      await rows(page).first().getByRole('link').click();
      const histogram = page.locator('[data-chart="histogram"]');
      const shown = await page.waitForFunction(
        (element) => (element as { dynobench?: Drawn } | null)?.dynobench,
        await histogram.elementHandle(),
      );
      const { bars, marks } = (await shown.jsonValue()) as Drawn;
      const counted = bars.reduce((sum, { y }) => sum + y, 0);
      const id = new URL(page.url()).pathname.split('/').at(-1);
      const answer = (await (await fetch(`${serverUrl}/api/v1/results/${id}/samples`)).json()) as { count: number; histogram: { above: number } };
      expect(counted + answer.histogram.above).toBe(answer.count);
      await page.locator('[data-chart="calls"]').waitFor();
      await page.locator('[data-chart="calls"] canvas').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('[data-part="live"]').textContent()).toMatch(/^Latency .* ms, Begin /);
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"models":["mlp"]');
      expect(await page.getByRole('link', { name: 'Attempts and log' }).count()).toBe(1);
      expect(await page.locator('[data-metric="throughput"] .interval').innerText()).toMatch(/ – /);
      expect(marks.map(({ name }) => name)).toEqual(['p50', 'p90', 'p99']);
      expect(await page.locator('.trust').innerText()).toMatch(/^Grade\s*[A-D]/);
      expect(await page.locator('.compared').innerText()).toMatch(/Device\s+cpu\s+cpu/);
      expect(await page.locator('.metrics .group').allInnerTexts()).toEqual(expect.arrayContaining(['Throughput and latency', 'Latency per sample', 'Model']));
      for (const theme of ['light', 'dark'] as const) {
        for (const width of [1280, 390]) {
          await page.emulateMedia({ colorScheme: theme });
          await page.setViewportSize({ width, height: 900 });
          await page.waitForTimeout(300);
          await picture(page, `result-measured-${theme}-${width}`);
        }
      }
      await signIn(page);
      await page.goto(`/results/${id}`);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Delete this result' }).click();
      await page.waitForURL((url) => url.pathname === '/results');
      expect((await fetch(`${serverUrl}/api/v1/results/${id}`)).status).toBe(404);
    }));

  it('explains each number where its name leads', () =>
    withPage(async ({ page }) => {
      await page.goto(`${alexnet}&batchSize=1`);
      await rows(page).first().getByRole('link').click();
      expect(await page.locator('.trust').innerText()).toContain('not graded');
      await page.locator('[data-number="throughput"] a').click();
      await page.waitForURL(/methodology#throughput$/);
      const row = page.locator('tr:target');
      expect(await row.innerText()).toContain('last completion − first issue');
      await expect.poll(async () => (await row.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    }));

  it.each(looks)('looks right for a published row in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/results?collection=qutibench-imagenet');
      await rows(page).first().getByRole('link').click();
      await page.getByText('As published').waitFor();
      await picture(page, `result-imported-${look.theme}-${look.width}`);
    }, look));

  it('shows the published cells beside what was made of them', () =>
    withPage(async ({ page }) => {
      await page.goto(`${alexnet}&batchSize=1`);
      await rows(page).first().getByRole('link').click();
      await page.getByRole('heading', { name: 'AlexNet on Tesla M60' }).waitFor();
      expect(await page.locator('[data-metric="throughput"] dd').first().innerText()).toBe('273.5 samples/s');
      const published = page.locator('.provenance > div', { hasText: 'As published' });
      expect(await published.innerText()).toContain('273.46493558652804');
      expect(await page.getByText('dlmark, Gluon CNNs on a Tesla M60').count()).toBeGreaterThan(0);
    }));

  it('says when there is no such result', () =>
    withPage(
      async ({ page }) => {
        expect((await page.goto('/results/00000000-0000-4000-8000-000000000000'))?.status()).toBe(404);
        expect(await page.locator('h1').textContent()).toContain('nothing at this address');
      },
      {},
      /404/,
    ));
});
