import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { apiKey, looks, picture, serverUrl, withPage } from './browser';
import { signIn } from './session';

const csv = [
  'net;gpu;bs;lat [us];img/s;remark',
  ...Array.from({ length: 12 }, (_, i) => `Net-${i};Tesla T4;8;${8000 + i};${1000 - i};"=HYPERLINK(1)"`),
  '',
].join('\n');

/** Lets go of a file over the page, as from a folder's window. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text ?? ''], file ?? ''));
      return data;
    },
    [name, content],
  );
  const place = page.locator('[data-part="drop"]');
  await place.dispatchEvent('dragover', { dataTransfer: transfer });
  expect(await place.getAttribute('data-over')).toBe('true');
  await place.dispatchEvent('drop', { dataTransfer: transfer });
}

async function open(page: Page): Promise<void> {
  await signIn(page);
  await page.goto('/imports');
  await page.locator('[data-part="import"]').waitFor();
}

async function ready(page: Page): Promise<void> {
  await page.locator('[data-part="send"]:enabled').waitFor();
}

const row = (page: Page, column: string) => page.locator(`[data-column="${column}"]`);

async function remove(collection: string): Promise<void> {
  const answer = await fetch(`${serverUrl}/api/v1/collections/${collection}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${apiKey}` },
  });
  expect(answer.status).toBe(204);
}

describe('the imports', () => {
  it('names the formats, and lets nobody import without the key', () =>
    withPage(async ({ page }) => {
      await page.goto('/imports');
      expect(await page.locator('[data-part="import"]').count()).toBe(0);
      expect(await page.getByRole('rowheader', { name: 'QuTiBench' }).isVisible()).toBe(true);
    }));

  it('previews a dropped file, maps its columns otherwise, and stores it once', () =>
    withPage(async ({ page }) => {
      await open(page);
      await drop(page, 'my-lab.csv', csv);
      await ready(page);
      expect(await page.locator('[data-part="preview-body"] .facts').textContent()).toContain('12 rows, 12 results');
      expect(await row(page, 'net').getByLabel('Field of net').inputValue()).toBe('model');
      expect(await row(page, 'lat [us]').getByLabel('Unit of lat [us]').inputValue()).toBe('µs');
      expect(await page.locator('.first-rows tbody tr').count()).toBe(10);
      expect(await page.locator('.first-rows tbody tr').first().textContent()).toContain('Net-0');
      for (const look of [...looks, { theme: 'light', width: 2560, height: 1200 } as const]) {
        await page.emulateMedia({ colorScheme: look.theme });
        await page.setViewportSize({ width: look.width, height: look.height });
        await picture(page, `imports-preview-${look.theme}-${look.width}`);
      }

      await row(page, 'lat [us]').getByLabel('Unit of lat [us]').selectOption('ms');
      await row(page, 'remark').getByLabel('Field of remark').selectOption('variant');
      await ready(page);
      await page.locator('.first-rows').getByText('Variant').waitFor();
      await page.getByLabel('Collection').fill('browser-import');
      await ready(page);
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByRole('heading', { name: '12 results stored' }).waitFor();
      await picture(page, 'imports-stored');

      await drop(page, 'my-lab.csv', csv);
      await ready(page);
      await row(page, 'lat [us]').getByLabel('Unit of lat [us]').selectOption('ms');
      await row(page, 'remark').getByLabel('Field of remark').selectOption('variant');
      await page.locator('.first-rows').getByText('Variant').waitFor();
      await ready(page);
      await page.getByRole('button', { name: 'Import' }).click();
      await page.getByRole('heading', { name: 'Nothing new' }).waitFor();
      await page.getByRole('link', { name: 'Results', exact: true }).last().click();
      await page.waitForURL(/collection=browser-import/);
      expect(await page.locator('[data-part="total"]').textContent()).toContain('12');
      await remove('browser-import');
    }));

  it('names the line that is wrong, and stores nothing', () =>
    withPage(
      async ({ page }) => {
        await open(page);
        await drop(page, 'wrong.csv', csv.replace(';8005;', ';quick;'));
        const problem = page.locator('[data-problems="error"] tbody tr');
        await problem.waitFor();
        expect(await problem.count()).toBe(1);
        expect(await problem.textContent()).toContain('quick');
        expect(await problem.locator('th').textContent()).toContain('7');
        expect(await page.locator('[data-part="send"]').isDisabled()).toBe(true);
        for (const look of looks) {
          await page.emulateMedia({ colorScheme: look.theme });
          await page.setViewportSize({ width: look.width, height: look.height });
          await picture(page, `imports-wrong-${look.theme}-${look.width}`);
        }
      },
      {},
      /422/,
    ));

  it('says what it does not know', () =>
    withPage(
      async ({ page }) => {
        await open(page);
        await page.setInputFiles('[name="file"]', { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear lab') });
        await page.locator('[data-part="refusal"]').getByText('no format that is known').waitFor();
      },
      {},
      /400/,
    ));
});
