import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serious } from './axe';
import { looks, picture, serverUrl, withPage } from './browser';
import { plotted, plottedWhen, type PlottedPoint } from './plotted';
import { signIn, stateOf, submit } from './session';

const minutes = 60_000;
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const choose = (page: Page, workload: string) => page.getByRole('radio', { name: new RegExp(`^${workload} `) }).check();

/** The fields of the form that can be seen, of those that not all workloads have. */
async function fields(page: Page): Promise<string[]> {
  await page.locator('details.more').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
  return page.locator('[data-field][data-only]:visible').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['field'] ?? ''));
}

const own: [workload: string, fields: string[]][] = [
  ['training', ['models', 'dataset', 'optimizer', 'epochs', 'timeCapSeconds', 'batchSizes', 'threads']],
  ['accuracy', ['models', 'dataset', 'preprocessing', 'batchSizes', 'threads']],
  ['max-batch', ['models', 'maxBatchSize', 'memoryLimitMib', 'timeCapSeconds', 'threads']],
  ['ceilings', []],
  ['inference', ['models', 'batchSizes', 'streams', 'threads', 'arrivalRate', 'forks']],
];

describe('the form of each workload', () => {
  it('shows its own fields and sends no others', () =>
    withPage(async ({ page }) => {
      await page.goto('/jobs/new?models=mlp&streams=2&epochs=3&maxBatchSize=64&preprocessing.mean=0.5&preprocessing.std=0.5');
      for (const [workload, expected] of own) {
        await choose(page, workload);
        expect((await fields(page)).sort(), workload).toEqual([...expected].sort());
        const sent = JSON.parse(/-d '(.*)'$/s.exec((await page.locator('#curl').textContent()) ?? '')?.[1] ?? '{}') as Record<string, unknown>;
        expect(sent['workload']).toBe(workload);
        for (const [field, of] of [['streams', 'inference'], ['epochs', 'training'], ['maxBatchSize', 'max-batch'], ['preprocessing', 'accuracy']] as const) {
          expect(field in sent, `${field} of ${workload}`).toBe(of === workload);
        }
      }
    }));

  it('shows the same without a script', () =>
    withPage(async ({ context }) => {
      const plain = await context.browser()?.newContext({ javaScriptEnabled: false, baseURL: serverUrl });
      if (!plain) throw new Error('The browser is gone');
      try {
        const page = await plain.newPage();
        await page.goto('/jobs/new?models=mlp');
        for (const [workload, expected] of own) {
          await page.locator('noscript').getByRole('link', { name: workload, exact: true }).click();
          const seen = await page.locator('[data-field][data-only]:not([hidden])').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['field']));
          expect(seen.sort(), workload).toEqual([...expected].sort());
        }
      } finally {
        await plain.close();
      }
    }));

  it('offers nothing that it cannot do, and says why', () =>
    withPage(async ({ page }) => {
      await page.goto('/jobs/new?models=mlp&engines=onnxruntime&dataset=synthetic');
      const onnx = page.getByRole('checkbox', { name: /^onnxruntime/ });
      expect(await onnx.isChecked()).toBe(true);
      await choose(page, 'training');
      expect(await onnx.isDisabled()).toBe(true);
      await page.getByText('pytorch trains').first().waitFor();
      expect(await page.locator('#curl').textContent()).not.toContain('onnxruntime');
      expect(await page.locator('#curl').textContent()).toContain('"dataset":"synthetic"');
      await choose(page, 'accuracy');
      expect(await onnx.isEnabled()).toBe(true);
      expect(await page.locator('#curl').textContent()).toContain('"engines":["onnxruntime"]');
      expect(await page.locator('select[name="dataset"]').inputValue()).toBe('');
    }));

  it('is filled in by a link and refused at the field that is wrong', () =>
    withPage(
      async ({ page }) => {
        await signIn(page);
        await page.goto('/jobs/new?workload=max-batch&models=squeezenet1.1&maxBatchSize=0');
        await expect.poll(() => page.locator('[data-error="maxBatchSize"]').textContent(), { timeout: 10_000 }).not.toBe('');
        await page.locator('input[name="maxBatchSize"]').fill('8');
        await expect.poll(() => part(page, 'trials').textContent(), { timeout: 10_000 }).toBe('1');
        await choose(page, 'accuracy');
        await page.getByRole('button', { name: 'Submit' }).click();
        await expect.poll(() => page.locator('[data-error="dataset"]').textContent(), { timeout: 10_000 }).not.toBe('');
        expect(await page.locator(':focus').getAttribute('name')).toBe('dataset');
      },
      {},
      /status of 400/,
    ));

  it.each(looks)('looks right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      for (const workload of ['training', 'accuracy', 'max-batch']) {
        await page.goto(`/jobs/new?workload=${workload}&models=mlp${workload === 'accuracy' ? '&preprocessing.mean=0.5' : ''}`);
        await picture(page, `new-job-${workload}-${look.theme}-${look.width}`);
        expect(await serious(page)).toEqual([]);
      }
    }, look),
  );
});

/** The names of the cells of a sweep. */
const cells = (page: Page) => page.locator('.sweep td a').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));

describe('the grid of a sweep', () => {
  it('fills while the job runs and is the same after a reload', { timeout: 4 * minutes }, () =>
    withPage(async ({ page }) => {
      const id = await submit({ models: ['mlp'], batchSizes: [1, 4], engines: ['pytorch'], threads: 1, name: 'filling' });
      await page.goto(`/jobs/${id}`);
      expect(await page.getByRole('columnheader', { name: 'Batch 4' }).count()).toBe(1);
      await page.locator('.sweep td[data-state="RUNNING"]').waitFor({ timeout: 2 * minutes });
      await expect.poll(() => page.locator('.sweep td[data-state="RUNNING"] a').textContent().catch(() => ''), { timeout: minutes }).toMatch(/^[1-9]\d* %$/);
      await picture(page, 'job-sweep-running');
      await page.locator('#head[data-state="SUCCEEDED"]').waitFor({ timeout: 3 * minutes });
      await expect.poll(() => page.locator('.sweep td[data-state="SUCCEEDED"][data-shade]').count()).toBe(2);
      const live = await cells(page);
      expect(live).toHaveLength(2);
      for (const name of live) expect(name).toMatch(/^mlp, batch [14]: [\d,.]+ samples\/s$/);
      await page.reload();
      expect(await cells(page)).toEqual(live);
      await page.locator('.sweep td a').first().click();
      await page.getByRole('heading', { name: 'mlp, batch 1' }).waitFor();
    }),
  );

  it.each(looks)('looks right with a ladder of batch sizes in $theme at $width px', { timeout: 2 * minutes }, (look) =>
    withPage(async ({ page }) => {
      const id = await submit({ models: ['mlp', 'squeezenet1.1', 'cnn-mnist'], batchSizes: '1:10000:decades', precisions: ['fp32', 'bf16'], name: 'ladder' });
      await signIn(page);
      await page.goto(`/jobs/${id}`);
      await picture(page, `job-ladder-${look.theme}-${look.width}`);
      expect(await serious(page)).toEqual([]);
      await page.getByText('Cancel…').click();
      await page.getByRole('button', { name: 'Cancel the job' }).click();
      await page.locator('#head[data-state="CANCELLED"]').waitFor({ timeout: 30_000 });
    }, look),
  );
});

describe('a job that trains', () => {
  it('draws its curves as they grow, and the same after a reload', { timeout: 5 * minutes }, () =>
    withPage(async ({ page }) => {
      const id = await submit({ workload: 'training', models: ['mlp'], batchSizes: [32, 128], dataset: 'synthetic', threads: 1, name: 'learning' });
      await page.goto(`/jobs/${id}`);
      await part(page, 'learning').waitFor();
      const growing = await plottedWhenDrawn(page, 'learning', 'loss', 2 * minutes, (points) => points.length > 1);
      expect(growing.series[0]?.name).toBe('mlp, batch 32');
      await picture(page, 'job-training-running');
      await page.locator('#head[data-ended="true"]').waitFor({ timeout: 3 * minutes });
      expect(await stateOf(id)).toBe('SUCCEEDED');
      const both = await plottedWhen(page, 'learning', 'loss', ({ series }) => series.length === 2);
      for (const { points } of both.series) for (const { x, y } of points) expect(x > 0 && y > 0).toBe(true);
      await page.reload();
      const again = await plottedWhen(page, 'learning', 'loss', ({ series }) => series.length === 2);
      expect(again.series.map(({ name, points }) => [name, points.at(-1)?.x])).toEqual(both.series.map(({ name, points }) => [name, points.at(-1)?.x]));
      await part(page, 'learning-scale').selectOption('log');
      await plottedWhen(page, 'learning', 'loss', ({ scales }) => scales.y.type === 'logarithmic');
      await part(page, 'learning-x').selectOption('samples');
      const samples = await plottedWhen(page, 'learning', 'loss', ({ scales }) => scales.x.max > (both.series[0]?.points.at(-1)?.x ?? 0) * 2);
      expect(samples.series[0]?.points.at(-1)?.x).toBe((both.series[0]?.points.at(-1)?.x ?? 0) * 32);
      await page.getByRole('button', { name: 'mlp, batch 128' }).click();
      await plottedWhen(page, 'learning', 'loss', ({ series }) => series.some(({ hidden }) => hidden));

      await page.getByRole('link', { name: 'mlp, batch 32', exact: true }).click();
      await page.getByRole('heading', { name: 'mlp, batch 32' }).waitFor();
      expect((await plotted(page, 'learning', 'loss')).series).toHaveLength(1);
      expect(await page.locator('#epochs tbody tr').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: /^Result, / }).click();
      await page.getByRole('link', { name: 'Learning curve and log' }).waitFor();
    }),
  );

  it('draws the accuracy at the ends of epochs', { timeout: 5 * minutes }, () =>
    withPage(async ({ page }) => {
      const id = await submit({ workload: 'training', models: ['mlp'], batchSizes: [50, 100], dataset: 'bars', epochs: 2, name: 'epochs' });
      await page.goto(`/jobs/${id}`);
      await page.locator('#head[data-ended="true"]').waitFor({ timeout: 4 * minutes });
      expect(await stateOf(id)).toBe('SUCCEEDED');
      const ends = async () => (await plottedWhen(page, 'learning', 'accuracy', ({ series }) => series.length === 2)).series.map(({ name, points }) => [name, points.map(({ x }) => x)]);
      expect(await ends()).toEqual([['mlp, batch 50', [12, 24]], ['mlp, batch 100', [6, 12]]]);
      await part(page, 'learning-x').selectOption('epoch');
      await plottedWhen(page, 'learning', 'accuracy', ({ scales }) => scales.x.max < 6);
      expect(await ends()).toEqual([['mlp, batch 50', [1, 2]], ['mlp, batch 100', [1, 2]]]);
      expect(Number(await part(page, 'accuracy').first().textContent())).toBeGreaterThan(50);
      await picture(page, 'job-training-epochs');
    }),
  );

  it.each(looks)('looks right in $theme at $width px', { timeout: 4 * minutes }, (look) =>
    withPage(async ({ page }) => {
      const answer = await fetch(`${serverUrl}/api/v1/jobs?size=50`);
      const { items } = (await answer.json()) as { items: { id: string; workload: string; state: string }[] };
      const job = items.find(({ workload, state }) => workload === 'training' && state === 'SUCCEEDED');
      await page.goto(`/jobs/${job?.id}`);
      await plottedWhen(page, 'learning', 'loss', ({ series }) => series.length > 0);
      await picture(page, `job-training-${look.theme}-${look.width}`);
      expect(await serious(page)).toEqual([]);
      await page.locator('#learners a').first().click();
      await plottedWhen(page, 'learning', 'loss', ({ series }) => series.length > 0);
      await picture(page, `trial-training-${look.theme}-${look.width}`);
      expect(await serious(page)).toEqual([]);
    }, look),
  );
});

/** A figure may not be there yet. */
async function plottedWhenDrawn(page: Page, kind: string, panel: string, timeout: number, wanted: (points: PlottedPoint[]) => boolean) {
  await page.locator(`[data-chart="${kind}"]${panel === '' ? '' : `[data-panel="${panel}"]`}`).first().waitFor({ timeout });
  return plottedWhen(page, kind, panel, ({ series }) => series.some(({ points }) => wanted(points)));
}

describe('a search for the largest batch', () => {
  it('closes its bracket while it runs, and shows the same after a reload', { timeout: 5 * minutes }, () =>
    withPage(async ({ page }) => {
      const id = await submit({ workload: 'max-batch', models: ['mlp'], maxBatchSize: 4, threads: 1, name: 'searching' });
      await page.goto(`/jobs/${id}`);
      const entry = page.locator('#searchers li');
      expect(await part(page, 'bracket').textContent()).toBe('0 to 4, 0 tries');
      const trial = (await entry.getAttribute('data-trial')) ?? '';
      await page.locator('[data-chart="tries"]').waitFor({ timeout: 2 * minutes });
      await page.locator('#head[data-ended="true"]').waitFor({ timeout: 4 * minutes });
      expect(await stateOf(id)).toBe('SUCCEEDED');
      const live = await plotted(page, 'tries', trial);
      const fits = live.series.find(({ name }) => name === 'fits')?.points ?? [];
      expect(fits.map(({ y }) => y).slice(0, 2)).toEqual([1, 2]);
      expect(fits.at(-1)?.y).toBe(4);
      const bracket = live.series.find(({ role }) => role === 'guide')?.points.map((point) => (point as PlottedPoint & { band: unknown }).band);
      expect(bracket?.at(0)).toEqual({ low: 1, high: 4 });
      expect(bracket?.at(-1)).toEqual({ low: 4, high: 4 });
      await expect.poll(() => part(page, 'bracket').textContent()).toBe(`4, ${fits.length} tries`);
      await page.reload();
      expect((await plotted(page, 'tries', trial)).series).toEqual(live.series);
      expect(await part(page, 'maxBatchSize').textContent()).toBe('4');
      await entry.getByRole('link').click();
      await page.getByRole('heading', { name: 'mlp, largest batch' }).waitFor();
      expect(await page.locator('#tries tbody tr').count()).toBe(fits.length);
      await part(page, 'tries-scale').selectOption('linear');
      await plottedWhen(page, 'tries', trial, ({ scales }) => scales.y.type === 'linear');
    }),
  );

  it.each(looks)('looks right in $theme at $width px', { timeout: 2 * minutes }, (look) =>
    withPage(async ({ page }) => {
      const answer = await fetch(`${serverUrl}/api/v1/jobs?size=50`);
      const { items } = (await answer.json()) as { items: { id: string; workload: string }[] };
      await page.goto(`/jobs/${items.find(({ workload }) => workload === 'max-batch')?.id}`);
      await page.locator('[data-chart="tries"]').first().waitFor();
      await picture(page, `job-max-batch-${look.theme}-${look.width}`);
      expect(await serious(page)).toEqual([]);
      await page.locator('#searchers a').first().click();
      await page.locator('[data-chart="tries"]').first().waitFor();
      await picture(page, `trial-max-batch-${look.theme}-${look.width}`);
      expect(await serious(page)).toEqual([]);
    }, look),
  );
});
