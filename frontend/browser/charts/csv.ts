import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The fields of CSV text (RFC 4180), by line. */
function parse(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const field = quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"');
    lines.at(-1)?.push(field);
    if (end === '\r\n') lines.push([]);
    else if (end === '') break;
  }
  return lines.filter((line) => line.length > 1 || line[0] !== '');
}

/** Downloads a CSV of the chart: one record per row, by the names of its columns. */
export async function downloadedCsv(page: Page, action = 'csv'): Promise<Record<string, string>[]> {
  const download = page.waitForEvent('download');
  await page.locator(`button[name="act"][value="${action}"]`).click();
  const [head = [], ...rows] = parse(readFileSync(await (await download).path(), 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])));
}
