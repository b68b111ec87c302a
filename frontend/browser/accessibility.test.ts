import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serious } from './axe';
import { serverUrl, withPage } from './browser';

/** Pages that differ only in an id, a name or a query are one page. */
function shapeOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/^\/(models|datasets)\/.+/, '/$1/{name}');
}

/** Leads to a file or to what another project made. */
const elsewhere = /^\/(api|v3|actuator|docs|swagger-ui|assets|webjars)(\/|$)/;

async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs
    .map((href) => new URL(href))
    .filter(({ origin, pathname }) => origin === new URL(serverUrl).origin && !elsewhere.test(pathname))
    .map(({ pathname, search }) => pathname + search);
}

/** One address for each page that links lead to from the first one, at most `most`. */
async function everyPage(most: number): Promise<string[]> {
  const found = new Map<string, string>([['/', '/']]);
  await withPage(
    async ({ page }) => {
      for (const address of found.values()) {
        await page.goto(address, { waitUntil: 'networkidle' });
        for (const link of await linksOf(page)) {
          const shape = shapeOf(new URL(link, serverUrl).pathname);
          if (!found.has(shape) && found.size < most) found.set(shape, link);
        }
      }
    },
    {},
    /.*/,
  );
  return [...found.values()];
}

describe('every page', () => {
  it('has no serious finding of axe in either theme and asks no other host', { timeout: 600_000 }, async () => {
    const addresses = await everyPage(80);
    expect(addresses.length).toBeGreaterThan(20);
    const findings: Record<string, string[]> = {};
    for (const theme of ['light', 'dark'] as const) {
      for (const address of addresses) {
        await withPage(
          async ({ page, complaints }) => {
            const foreign: string[] = [];
            page.on('request', (request) => {
              const { protocol, host } = new URL(request.url());
              if (/^https?:$/.test(protocol) && host !== new URL(serverUrl).host) foreign.push(`asks ${host}`);
            });
            await page.goto(address, { waitUntil: 'networkidle' });
            const wrong = [...(await serious(page)), ...new Set(foreign), ...complaints];
            if (wrong.length > 0) findings[`${theme} ${address}`] = wrong;
          },
          { theme },
          /.*/,
        );
      }
    }
    expect(findings).toEqual({});
  });
});
