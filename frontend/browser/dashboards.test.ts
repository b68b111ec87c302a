import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serious } from './axe';
import { looks, picture, serverUrl, withPage } from './browser';
import { plotted } from './plotted';
import { signIn } from './session';

const stories = [
  ['qutibench', 10],
  ['dlmark', 4],
  ['keras-mnist', 3],
] as const;

const views = (page: Page) => page.locator('[data-part="view"]');
const titles = (page: Page) => page.locator('.view h2').allTextContents();
const editedTitles = (page: Page) =>
  page.locator('.edit-view input[name="title"]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

/** Waits until a view is drawn, or says why there is nothing to draw. */
async function settled(view: Locator): Promise<void> {
  await view.scrollIntoViewIfNeeded();
  await view.locator('[data-chart], [data-part="note"]:not([hidden])').first().waitFor();
}

async function allSettled(page: Page): Promise<void> {
  for (const view of await views(page).all()) await settled(view);
}

/** Makes a dashboard by its form and gives its slug. */
async function made(page: Page, title: string): Promise<string> {
  await page.goto('/dashboards');
  await page.getByLabel('New dashboard').fill(title);
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.waitForURL(/\/d\//);
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

async function pinned(page: Page, chart: string, dashboard: string, title: string): Promise<void> {
  await page.goto(chart);
  await page.locator('[data-chart]').first().waitFor();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dashboard').locator(`option[value="${dashboard}"]`).waitFor({ state: 'attached' });
  await dialog.getByLabel('Dashboard').selectOption(dashboard);
  await dialog.getByLabel('Title of the view').fill(title);
  expect(await serious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pin' }).click();
  await dialog.getByText('Pinned to').waitFor();
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.locator('.editor').waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.editor').waitFor({ state: 'detached' });
}

async function removed(page: Page, slug: string): Promise<void> {
  await page.goto(`/d/${slug}`);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.waitForURL(/\/dashboards$/);
  expect(await page.locator(`[data-dashboard="${slug}"]`).count()).toBe(0);
}

describe('the stories', () => {
  it.each(stories)('%s draws each of its views, or says what is missing', (slug, count) =>
    withPage(async ({ page }) => {
      await page.goto(`/d/${slug}`);
      expect(await views(page).count()).toBe(count);
      await allSettled(page);
      expect(await page.getByText(/could not be (read|drawn)/).count()).toBe(0);
      for (const view of await views(page).all()) {
        const kind = await view.getAttribute('data-kind');
        const query = await view.getAttribute('data-query');
        expect(await view.getByRole('link', { name: 'open the chart' }).getAttribute('href')).toBe(`/charts/${kind}?${query}`);
      }
    }));

  it.each(stories.flatMap(([slug]) => looks.map((look) => ({ slug, ...look }))))('$slug looks right in $theme at $width px', ({ slug, ...look }) =>
    withPage(async ({ page }) => {
      await page.goto(`/d/${slug}`);
      await allSettled(page);
      await page.waitForLoadState('networkidle');
      await picture(page, `story-${slug}-${look.theme}-${look.width}`);
    }, look));

  it('ask again for what is in sight only, and count no filters', () =>
    withPage(async ({ page }) => {
      await page.goto('/d/qutibench');
      await page.locator('[data-chart]').first().waitFor();
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/v1/charts/')) asked.push(request.url());
      });
      const views = await page.locator('[data-kind][data-query]').count();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.waitForLoadState('networkidle');
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.length).toBeLessThan(views);
      expect(asked.every((url) => url.includes('facets=false'))).toBe(true);
    }));

  it('show the same points as the chart that they lead to, and their table', () =>
    withPage(async ({ page }) => {
      await page.goto('/d/dlmark');
      const here = await plotted(page, 'scatter');
      expect(here.series.flatMap(({ points }) => points)).toHaveLength(19);
      const alexnet = here.series.find(({ name }) => name === 'AlexNet')?.points[0];
      expect([alexnet?.x, alexnet?.y.toFixed(2)]).toEqual([2660.79587333747, '55.46']);
      const view = page.locator('[data-kind="scatter"]');
      await view.getByText('The same as a table').click();
      await view.locator('tbody tr').first().waitFor();
      expect(await view.locator('tbody tr').count()).toBe(19);
      await view.getByRole('link', { name: 'open the chart' }).click();
      expect((await plotted(page, 'scatter')).series).toEqual(here.series);
    }));

  it('are told on the first page, each view a link', () =>
    withPage(async ({ page }) => {
      await page.goto('/');
      // The charts above come after the page and move what is below.
      await page.locator('[data-chart="scatter"]').waitFor();
      await page.locator('[data-chart="grid"]').first().waitFor();
      const cards = page.locator('[data-story]');
      expect(await cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset['story']))).toEqual(stories.map(([slug]) => slug));
      await page.locator('[data-story="dlmark"]').getByRole('link', { name: 'Accuracy over throughput' }).click();
      await page.waitForURL(/\/d\/dlmark#view-4$/);
      await page.locator('#view-4').waitFor();
    }));
});

describe('a dashboard', () => {
  it('is read by everybody and changed by nobody without the key', () =>
    withPage(async ({ page }) => {
      await page.goto('/d/dlmark');
      expect(await page.getByRole('button', { name: /Edit|Delete/ }).count()).toBe(0);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Copied').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${serverUrl}/d/dlmark`);
      await page.goto('/charts/scatter?collection=dlmark-tesla-m60');
      await page.getByRole('button', { name: 'Pin', exact: true }).click();
      await page.waitForURL(/\/login\?next=%2Fcharts%2Fscatter%3Fcollection/);
    }));

  it('is made, filled by pinning, ordered, reloaded and deleted', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      const slug = await made(page, 'Browser test: order');
      expect(slug).toBe('browser-test-order');
      await page.getByText('No views yet.').waitFor();
      await pinned(page, '/charts/scatter?collection=dlmark-tesla-m60&only=VGG', slug, 'Dots');
      await pinned(page, '/charts/grid?model=AlexNet', slug, 'Grid');
      await page.goto(`/d/${slug}`);
      expect(await titles(page)).toEqual(['Dots', 'Grid']);
      const dots = await plotted(page, 'scatter');
      expect(dots.series.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(['VGG']);

      await edit(page);
      await page.getByRole('button', { name: /^Move Dots/ }).focus();
      await page.keyboard.press('ArrowDown');
      expect(await editedTitles(page)).toEqual(['Grid', 'Dots']);
      await page.getByText('Dots is now view 2 of 2.').waitFor({ state: 'attached' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Move Dots');
      await save(page);
      await page.reload();
      expect(await titles(page)).toEqual(['Grid', 'Dots']);

      await removed(page, slug);
    }));

  it('is made by pinning the first view, which the dialog leads to', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/charts/pareto?collection=dlmark-tesla-m60&color=family');
      await page.locator('[data-chart]').first().waitFor();
      await page.getByRole('button', { name: 'Pin', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Its title').fill('Browser test: fresh');
      expect(await dialog.getByLabel('Title of the view').inputValue()).toBe('Pareto front');
      await dialog.getByLabel('Note').fill('What no other beats.');
      await dialog.getByRole('button', { name: 'Pin' }).click();
      await dialog.getByRole('link', { name: 'Browser test: fresh' }).click();
      await page.waitForURL(/\/d\/browser-test-fresh#view-1$/);
      expect(await titles(page)).toEqual(['Pareto front']);
      expect(await views(page).first().getAttribute('data-query')).toBe('collection=dlmark-tesla-m60&color=family');
      await removed(page, 'browser-test-fresh');
    }));

  it('is renamed, reordered by dragging, thinned out and extended', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      const slug = await made(page, 'Browser test: edit');
      for (const title of ['A', 'B', 'C']) await pinned(page, '/charts/grid?model=AlexNet', slug, title);
      await page.goto(`/d/${slug}`);
      await edit(page);
      const handle = page.getByRole('button', { name: /^Move C/ });
      await handle.hover();
      const first = await page.locator('.edit-view').first().boundingBox();
      await page.mouse.down();
      await page.mouse.move((first?.x ?? 0) + 20, (first?.y ?? 0) + 20, { steps: 12 });
      await page.mouse.up();
      expect(await editedTitles(page)).toEqual(['C', 'A', 'B']);
      await page.getByRole('button', { name: 'Remove: A' }).click();
      await page.locator('.edit-view input[name="title"]').first().fill('See');
      await page.locator('.edit-view textarea').first().fill('What *one* sees, <b>not</b> [more](/results).');
      await page.getByLabel('Title', { exact: true }).first().fill('Edited');
      await page.getByRole('button', { name: 'Add a view' }).click();
      const added = page.locator('.edit-view').last();
      await added.locator('input[name="title"]').fill('Added');
      await added.getByLabel('Chart').fill('/results');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await added.getByText('Expected the link of a chart page').waitFor();
      await added.getByLabel('Chart').fill(`${serverUrl}/charts/scatter?collection=dlmark-tesla-m60`);
      expect(await serious(page)).toEqual([]);
      await picture(page, 'dashboard-edit');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      await picture(page, 'dashboard-edit-dark-390');
      await save(page);
      expect(await page.locator('h1').textContent()).toBe('Edited');
      expect(await titles(page)).toEqual(['See', 'B', 'Added']);
      expect(await page.locator('.view-note').first().innerHTML()).toContain('<em>one</em> sees, &lt;b&gt;not&lt;/b&gt; <a');
      await allSettled(page);
      await removed(page, slug);
    }));

  it('says at the view what the server refuses', () =>
    withPage(
      async ({ page }) => {
        await signIn(page);
        const slug = await made(page, 'Browser test: refused');
        await edit(page);
        await page.getByRole('button', { name: 'Add a view' }).click();
        await page.locator('.edit-view').getByLabel('Chart').fill('/charts/grid?modle=a');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText("There is no parameter 'modle' here").waitFor();
        await page.getByText('a title is needed').waitFor();
        page.once('dialog', (dialog) => void dialog.accept());
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.locator('.editor').waitFor({ state: 'detached' });
        await removed(page, slug);
      },
      {},
      /400/,
    ));

  it('is not overwritten by an editor who has not seen the latest version', () =>
    withPage(
      async ({ page, context }) => {
        await signIn(page);
        const slug = await made(page, 'Browser test: two editors');
        await edit(page);
        const other = await context.newPage();
        await other.goto(`/d/${slug}`);
        await edit(other);
        await other.getByLabel('Title').first().fill('Theirs');
        await save(other);
        await page.getByLabel('Title').first().fill('Mine');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Somebody else has changed this dashboard').waitFor();
        expect(await page.getByLabel('Title').first().inputValue()).toBe('Mine');
        await page.getByRole('button', { name: 'Save mine over theirs' }).click();
        await page.locator('.editor').waitFor({ state: 'detached' });
        expect(await page.locator('h1').textContent()).toBe('Mine');
        await other.close();
        await removed(page, slug);
      },
      {},
      /409/,
    ));
});

describe('the list of dashboards', () => {
  it.each(looks)('looks right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto('/dashboards', { waitUntil: 'networkidle' });
      expect(await page.locator('[data-dashboard]').count()).toBeGreaterThanOrEqual(stories.length);
      await picture(page, `dashboards-${look.theme}-${look.width}`);
    }, look));
});
