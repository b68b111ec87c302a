import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { looks, picture, withPage } from './browser';
import { cancel, signIn, stateOf, submit } from './session';

const minutes = 60_000;

async function choose(page: Page, ...models: string[]): Promise<void> {
  for (const model of models) await page.getByRole('checkbox', { name: model, exact: true }).check();
}

const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`);
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

describe('a job by the form', () => {
  it('is previewed, submitted, followed and read', { timeout: 4 * minutes }, () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/jobs');
      await page.getByRole('link', { name: 'New job' }).click();
      await part(page, 'filter').fill('squeezenet1.1');
      await expect.poll(() => page.locator('tr[data-words]:visible').count()).toBe(1);
      await choose(page, 'squeezenet1.1');
      await part(page, 'filter').fill('');
      await choose(page, 'mlp');
      await field(page, 'batchSizes').fill('1');
      await page.getByRole('radio', { name: 'quick' }).check();
      await expect.poll(() => part(page, 'trials').textContent()).toBe('2');
      expect(await part(page, 'chosen').textContent()).toMatch(/^2 of \d+ chosen$/);
      const curl = await page.locator('#curl').textContent();
      expect(curl).toContain('/api/v1/jobs');
      expect(curl).toContain('"models":["mlp","squeezenet1.1"]');
      expect(curl).toContain('"batchSizes":[1]');
      await page.getByRole('button', { name: 'Copy' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(curl);

      await page.getByRole('button', { name: 'Submit' }).click();
      await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
      await page.evaluate(() => Object.assign(window, { notReloaded: true }));
      expect(await page.locator('tr[id^="trial-"]').count()).toBe(2);
      expect(await page.locator('.sweep td').count()).toBe(2);
      await page.locator('.badge[data-state="RUNNING"]').first().waitFor();
      await expect.poll(() => part(page, 'phase').first().textContent(), { timeout: minutes }).toMatch(/ \d+ %$/);
      await picture(page, 'job-running');
      await page.locator('#head[data-state="SUCCEEDED"]').waitFor({ timeout: 3 * minutes });
      expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
      await expect.poll(() => page.locator('tbody .badge[data-state="SUCCEEDED"]').count()).toBe(2);
      for (const shown of await part(page, 'throughput').allTextContents()) expect(Number(shown.replaceAll(',', ''))).toBeGreaterThan(0);
      await expect.poll(() => part(page, 'said').textContent()).toContain('SUCCEEDED');

      await page.getByRole('link', { name: 'Trial 1', exact: true }).click();
      await page.getByRole('heading', { name: 'mlp, batch 1' }).waitFor();
      await page.getByRole('link', { name: /^Result, / }).click();
      await page.waitForURL(/\/results\/[0-9a-f-]{36}$/);
      await page.getByText('Throughput').first().waitFor();
    }),
  );

  it('needs no mouse', { timeout: 2 * minutes }, () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/jobs/new?batchSizes=1&profile=quick&models=mlp');
      await part(page, 'filter').focus();
      await page.keyboard.type('mlp');
      // Past the two buttons to the only model that is left.
      for (const at of ['All shown', 'None']) {
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').textContent()).toBe(at);
      }
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').getAttribute('name')) !== 'models') await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('value')).toBe('mlp');
      await expect.poll(() => part(page, 'trials').textContent()).toBe('1');
      await field(page, 'batchSizes').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
      await page.locator('#head[data-state="SUCCEEDED"]').waitFor({ timeout: minutes });
    }),
  );

  it('is refused at the field that is wrong', () =>
    withPage(
      async ({ page }) => {
        await signIn(page);
        await page.goto('/jobs/new');
        await choose(page, 'mlp');
        await field(page, 'batchSizes').fill('0');
        await page.getByRole('button', { name: 'Submit' }).click();
        await expect.poll(() => page.locator('[data-error="batchSizes"]').textContent()).toContain('at least one sample');
        expect(await page.locator(':focus').getAttribute('name')).toBe('batchSizes');
        expect(await field(page, 'batchSizes').getAttribute('aria-invalid')).toBe('true');
        await picture(page, 'new-job-refused');
        await field(page, 'batchSizes').fill('2');
        await expect.poll(() => page.locator('[data-error="batchSizes"]').textContent()).toBe('');
        await expect.poll(() => part(page, 'trials').textContent()).toBe('1');
      },
      {},
      /status of 400/,
    ));

  it('works without its script', { timeout: 2 * minutes }, () =>
    withPage(
      async ({ page, context }) => {
        await signIn(page);
        await context.route('**/assets/new-job-*.js', (route) => route.abort());
        await page.goto('/jobs/new');
        await choose(page, 'mlp');
        await field(page, 'batchSizes').fill('0');
        await page.getByRole('button', { name: 'Submit' }).click();
        await expect.poll(() => page.locator('[data-error="batchSizes"]').textContent()).toContain('at least one sample');
        expect(await page.getByRole('checkbox', { name: 'mlp', exact: true }).isChecked()).toBe(true);
        await field(page, 'batchSizes').fill('1');
        await page.getByRole('radio', { name: 'quick' }).check();
        await page.getByRole('button', { name: 'Submit' }).click();
        await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/);
      },
      {},
      /status of 400|ERR_FAILED/,
    ));

  it('says how to submit to who is not signed in', () =>
    withPage(async ({ page }) => {
      await page.goto('/jobs/new');
      await choose(page, 'mlp');
      await expect.poll(() => page.locator('#curl').textContent()).toContain('"models":["mlp"]');
      expect(await page.getByRole('button', { name: 'Submit' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Sign in to submit' }).click();
      await page.getByLabel('API key').waitFor();
    }));
});

describe('a job under way', () => {
  it('is cancelled after a question and retried', { timeout: 2 * minutes }, () =>
    withPage(async ({ page }) => {
      const id = await submit({ models: ['resnet18'], batchSizes: '1:32', name: 'to be cancelled' });
      await signIn(page);
      await page.goto(`/jobs/${id}`);
      await page.locator('.badge[data-state="RUNNING"]').first().waitFor({ timeout: minutes });
      await page.getByText('Cancel…').click();
      await page.getByRole('button', { name: 'Cancel the job' }).click();
      await page.locator('#head[data-state="CANCELLED"]').waitFor({ timeout: 30_000 });
      expect(await stateOf(id)).toBe('CANCELLED');
      expect(await page.getByText('A user cancelled the job.').count()).toBeGreaterThan(0);
      await picture(page, 'job-cancelled');
      await page.getByRole('button', { name: /^Retry \d trials$/ }).click();
      await page.locator('#head:is([data-state="QUEUED"], [data-state="RUNNING"])').waitFor();
      await page.getByText('Cancel…').click();
      await page.getByRole('button', { name: 'Cancel the job' }).click();
      await page.locator('#head[data-state="CANCELLED"]').waitFor({ timeout: 30_000 });
    }),
  );

  it('says the rate of an open loop and the number of forks, as the results do', { timeout: 3 * minutes }, () =>
    withPage(async ({ page }) => {
      const id = await submit({ models: ['mlp'], batchSizes: [1], arrivalRate: [20], forks: 2, name: 'open' });
      await expect.poll(() => stateOf(id), { timeout: 2 * minutes, interval: 500 }).toBe('SUCCEEDED');
      await page.goto(`/jobs/${id}`);
      expect(await part(page, 'load').allInnerTexts()).toEqual(['20/s, ×2']);
      await page.goto(`/results?job=${id}`);
      expect(await part(page, 'load').allInnerTexts()).toEqual(['20/s, ×2']);
    }),
  );

  it('can be edited and submitted again', () =>
    withPage(async ({ page }) => {
      const id = await submit({ models: ['mlp'], batchSizes: '1:2', tags: { rack: '3' }, name: 'small' });
      await page.goto(`/jobs/${id}`);
      await page.getByRole('link', { name: 'Edit and submit again' }).click();
      expect(await field(page, 'batchSizes').inputValue()).toBe('1:2');
      expect(await field(page, 'tags').inputValue()).toBe('rack=3');
      expect(await page.getByRole('checkbox', { name: 'mlp', exact: true }).isChecked()).toBe(true);
      await cancel(id);
    }));
});

describe('the pages of jobs', () => {
  it.each(looks)('look right in $theme at $width px', { timeout: 2 * minutes }, (look) =>
    withPage(async ({ page }) => {
      const name = (what: string) => `${what}-${look.theme}-${look.width}`;
      const id = await submit({ models: ['mlp'], batchSizes: [1], name: `look ${look.theme} ${look.width}`, tags: { purpose: 'pictures' } });
      await expect.poll(() => stateOf(id), { timeout: minutes, interval: 300 }).toBe('SUCCEEDED');
      await page.goto('/jobs');
      await picture(page, name('jobs'));
      await page.goto(`/jobs/${id}`);
      await picture(page, name('job'));
      await page.getByRole('link', { name: 'Trial 1', exact: true }).click();
      await page.getByRole('heading', { name: 'mlp, batch 1' }).waitFor();
      await picture(page, name('trial'));
      await page.goto('/devices');
      await picture(page, name('devices'));
      await page.goto('/jobs/new');
      await picture(page, name('new-job-signed-out'));
      await signIn(page);
      await page.goto('/jobs/new');
      await choose(page, 'mlp', 'resnet18');
      await expect.poll(() => part(page, 'trials').textContent()).toBe('14');
      await picture(page, name('new-job'));
      await page.goto('/devices');
      await page.getByRole('button', { name: 'Look again' }).click();
      await page.locator('.device').first().waitFor();
    }, look),
  );
});

describe('signing in', () => {
  it.each(looks)('refuses a wrong key in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/login');
      await page.getByLabel('API key').fill('not-the-key');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('That is not the API key.').waitFor();
      await picture(page, `login-${look.theme}-${look.width}`);
    }, look),
  );
});
