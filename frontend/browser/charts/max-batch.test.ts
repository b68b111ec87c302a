import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiKey, serverUrl, withPage } from '../browser';
import { plotted, type PlottedMark } from '../plotted';
import { doesWhatChartsDo } from './kit';

interface Bar extends PlottedMark {
  x: string;
  y: number;
  label: string;
}

const collection = 'largest-batches';
const authorization = `Bearer ${apiKey}`;
const file = 'net,gpu,largest\nresnet18,Tesla T4,2048\nresnet101,Tesla T4,512\nresnet18,Tesla V100,12288\n';

/** The samples have no such results; these are imported and taken away again. */
async function importSome(): Promise<void> {
  const form = new FormData();
  const given = { format: 'csv', collection, workload: 'max-batch', mapping: JSON.stringify({ net: 'model', gpu: 'deviceName', largest: 'maxBatchSize' }) };
  for (const [name, value] of Object.entries(given)) form.append(name, value);
  form.append('file', new Blob([file]), 'largest.csv');
  const answer = await fetch(`${serverUrl}/api/v1/imports`, { method: 'POST', headers: { authorization }, body: form });
  expect(answer.status, await answer.text()).toBe(200);
}

describe('the largest batches', () => {
  beforeAll(importSome);
  afterAll(async () => {
    const answer = await fetch(`${serverUrl}/api/v1/collections/${collection}`, { method: 'DELETE', headers: { authorization } });
    expect(answer.ok).toBe(true);
  });

  doesWhatChartsDo<Bar>({
    kind: 'max-batch',
    query: `collection=${collection}`,
    values: [
      ['Tesla T4', 'resnet18', 2048],
      ['Tesla T4', 'resnet101', 512],
      ['Tesla V100', 'resnet18', 12_288],
    ],
    toggle: 'Tesla V100',
    scale: ['Y', 'yScale'],
    csv: ({ x, y }) => ({ model: x, maxBatchSize: y }),
  });

  it('say their size in full', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/max-batch?collection=${collection}`);
      const { series } = await plotted<Bar>(page, 'max-batch');
      expect(series.flatMap(({ points }) => points.map(({ label }) => label)).sort()).toEqual(['12,288', '2,048', '512']);
    }));

  it('explain what is missing and lead to the job that fills it', () =>
    withPage(async ({ page }) => {
      await page.goto('/charts/max-batch?collection=dlmark-tesla-m60');
      const notes = page.locator('[data-part="notes"]');
      await expect.poll(() => notes.textContent()).toContain('No result here says how large a batch fits');
      expect(await notes.getByRole('link', { name: 'Search for the largest batch' }).getAttribute('href')).toBe('/jobs/new?workload=max-batch');
      expect(await page.locator('[data-chart]').count()).toBe(0);
    }));
});
