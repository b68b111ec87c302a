import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests need a running server`);
  return value;
}

/** The server under test, without a slash at its end. */
export const serverUrl = required('DYNOBENCH_URL').replace(/\/$/, '');
export const apiKey = process.env['DYNOBENCH_KEY'] ?? '';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const screenshots = resolve(import.meta.dirname, '../../target/screenshots');
let browser: Browser | undefined;

/**
 * Debian's Chromium where there is one, otherwise the one in the npm package (without its own flags: they are for one page
 * in one process). Started once for all tests.
 */
async function launched(): Promise<Browser> {
  const system = '/usr/bin/chromium';
  browser ??= await chromium.launch(
    existsSync(system)
      ? { executablePath: system, args: flags }
      : { executablePath: await sparticuz.executablePath(), args: flags },
  );
  return browser;
}

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

export interface Look {
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A page that remembers everything the browser complained about. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  /** Console errors, blocked content and uncaught exceptions so far. */
  complaints: string[];
}

/**
 * Runs a test with a fresh page and fails it when the browser complained. An expected answer that is an error (a 404 page)
 * is named by `expected`.
 */
export async function withPage(test: (watched: Watched) => Promise<void>, look: Look = {}, expected?: RegExp): Promise<void> {
  const context = await (await launched()).newContext({
    baseURL: serverUrl,
    colorScheme: look.theme ?? 'light',
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await test({ page, context, complaints });
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
  } finally {
    // A page that polls may be in the middle of a question.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}

/** Takes a picture of the whole page into target/screenshots and checks that nothing sticks out sideways. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: resolve(screenshots, `${name}.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${name} is wider than its window`).toBeLessThanOrEqual(0);
}

/** Every look in which a page has to work. */
const every: Required<Look>[] = (['light', 'dark'] as const).flatMap((theme) => [
  { theme, width: 1280, height: 900 },
  { theme, width: 390, height: 844 },
]);

/** Both themes and both widths, each once; with DYNOBENCH_LOOKS=all in each other. */
export const looks = every.filter(({ theme, width }) => process.env['DYNOBENCH_LOOKS'] === 'all' || (theme === 'light') === (width === 1280));

/** Lets a page ask for its data without waiting for the next round, until what it shows is as wanted. */
export async function pollNow(page: Page, wanted: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        return wanted();
      },
      { timeout: 20_000, interval: 200 },
    )
    .toBe(true);
}
