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

/** More pages than there are; the crawl must come to an end. */
const most = 80;

/** What is wrong with a page in either theme, and where it leads. */
async function visit(address: string): Promise<{ wrong: string[]; links: string[] }> {
  const wrong: string[] = [];
  let links: string[] = [];
  await withPage(
    async ({ page, complaints }) => {
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (/^https?:$/.test(protocol) && host !== new URL(serverUrl).host) wrong.push(`asks ${host}`);
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      links = await linksOf(page);
      wrong.push(...(await serious(page)));
      // Charts are drawn anew; nothing else but colours differs.
      await page.emulateMedia({ colorScheme: 'dark' });
      wrong.push(...(await serious(page, ['color-contrast'])).map((finding) => `dark: ${finding}`), ...complaints);
    },
    {},
    /.*/,
  );
  return { wrong: [...new Set(wrong)], links };
}

describe('every page', () => {
  it('has no serious finding of axe in either theme and asks no other host', { timeout: 600_000 }, async () => {
    const found = new Map<string, string>([['/', '/']]);
    const findings: Record<string, string[]> = {};
    for (const address of found.values()) {
      const { wrong, links } = await visit(address);
      if (wrong.length > 0) findings[address] = wrong;
      for (const link of links) {
        const shape = shapeOf(new URL(link, serverUrl).pathname);
        if (!found.has(shape) && found.size < most) found.set(shape, link);
      }
    }
    expect(findings).toEqual({});
    expect(found.size).toBeGreaterThan(20);
  });
});
