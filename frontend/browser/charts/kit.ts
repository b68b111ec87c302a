import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { looks, picture, withPage } from '../browser';
import { plotted, plottedWhen, type Plotted, type PlottedMark } from '../plotted';
import { downloadedCsv } from './csv';

/** What every kind of chart has to do, with the values that this one has to show. */
export interface Expected<P extends PlottedMark> {
  kind: string;
  query: string;
  /** The panel that is looked at; empty for a page with one. */
  panel?: string;
  /** Plotted values that have to be there, three or more: the name of the series, x and y. */
  values: [series: string | RegExp, x: number | string, y: number | string][];
  /** The series that is switched off. */
  toggle: string;
  /** The button that switches a scale, and its parameter; for cells, whose axes are names, it is that of the colour. */
  scale: ['X' | 'Y' | 'Colour', 'xScale' | 'yScale' | 'colorScale'];
  /** What is written of a plotted point in the CSV, by column; numbers as JavaScript writes them. */
  csv: (point: P) => Record<string, number | string>;
  /** The button of the CSV that holds the rows of the panel. */
  csvAction?: string;
}

const close = (one: number | string | undefined, other: number | string) =>
  typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) <= 1e-5 * Math.abs(other) : one === other;

/** What visible series plot, once for each row: a row may have several bars, an empty cell has none. */
function visible<P extends PlottedMark>({ series }: Plotted<P>): P[] {
  const points = series.filter(({ hidden, role }) => !hidden && role === 'data').flatMap((each) => each.points);
  return [...new Map(points.filter(({ row }) => row >= 0).map((point) => [point.row, point])).values()];
}

const same = <P extends PlottedMark>({ series, scales }: Plotted<P>) => ({ series: series.map(({ name, hidden, points }) => ({ name, hidden, points })), scales });

/** All panels of a page that plot rows of the same table: a CSV is of the chart and not of a panel. */
async function everywhere<P extends PlottedMark>(page: Page, kind: string, panel: string): Promise<P[]> {
  const { table } = await plotted<P>(page, kind, panel);
  const keys = await page.locator(`[data-chart="${kind}"]`).evaluateAll((figures) => figures.map((figure) => figure.getAttribute('data-panel') ?? ''));
  const all = await Promise.all(keys.map((key) => plotted<P>(page, kind, key)));
  return all.filter((each) => each.table === table).flatMap(visible);
}

/** Runs in the page, as text: the test runner would rewrite an import, and only the page's import map knows the name. */
const findMisplaced = `(async () => {
  const { Chart } = await import('chart.js');
  return [...document.querySelectorAll('[data-chart] canvas[role]')].flatMap((canvas) => {
    const chart = Chart.getChart(canvas);
    const { x } = chart.scales;
    const labels = x.getLabels();
    return chart.data.datasets.flatMap(({ data }, dataset) =>
      data.flatMap((datum, index) => {
        const mark = chart.getDatasetMeta(dataset).data[index];
        if (!datum?.point || !mark) return [];
        const at = labels[Math.round(x.getValueForPixel(mark.getCenterPoint(true).x))];
        return at === datum.point.x ? [] : [datum.point.x + ' over ' + at];
      }),
    );
  });
})()`;

/** The marks that Chart.js has drawn nearer to another name of a category axis than to their own. */
async function misplaced(page: Page): Promise<string[]> {
  return (await page.evaluate(findMisplaced)) as string[];
}

/** Tests that a kind plots these values, toggles, switches, reloads and saves as it should. */
export function doesWhatChartsDo<P extends PlottedMark>(expected: Expected<P>): void {
  const { kind, query, panel = '', values, toggle, scale, csv, csvAction } = expected;
  const address = `/charts/${kind}?${query}`;

  it('plots what was published', () =>
    withPage(async ({ page }) => {
      await page.goto(address);
      const { series } = await plotted<P>(page, kind, panel);
      for (const [name, x, y] of values) {
        const found = series.filter((each) => (typeof name === 'string' ? each.name === name : name.test(each.name))).flatMap(({ points }) => points);
        expect(found.some((point) => close(point.x, x) && close(point.y, y)), `${name} at ${x}, ${y} among ${JSON.stringify(found.map((point) => [point.x, point.y]))}`).toBe(true);
      }
    }));

  it('draws each mark over its own name', () =>
    withPage(async ({ page }) => {
      await page.goto(address);
      const { form } = await plotted<P>(page, kind, panel);
      // Axes of numbers are held by the other tests.
      if (form === 'bars' || form === 'boxes' || form === 'cells') expect(await misplaced(page)).toEqual([]);
    }));

  it('hides a series, switches a scale, and is the same after a reload from its link', () =>
    withPage(async ({ page }) => {
      await page.goto(address);
      await plotted<P>(page, kind, panel);
      await page.locator(`[data-series="${toggle}"]`).click();
      await plottedWhen<P>(page, kind, panel, (now) => now.series.some(({ name, hidden }) => name === toggle && hidden));
      const button = page.getByRole('button', { name: new RegExp(`^${scale[0]}: (log|linear)$`) });
      const before = await button.textContent();
      await button.click();
      await expect.poll(() => button.textContent()).not.toBe(before);
      const link = new URL(page.url());
      expect(link.searchParams.getAll('hide')).toEqual([toggle]);
      expect(link.searchParams.has(scale[1])).toBe(true);
      const now = same(await plotted<P>(page, kind, panel));
      await page.reload();
      expect(same(await plotted<P>(page, kind, panel))).toEqual(now);
      expect(await button.textContent()).not.toBe(before);
      expect(await page.locator(`[data-series="${toggle}"]`).getAttribute('aria-pressed')).toBe('false');
    }));

  it('saves the plotted rows of the visible series as CSV', () =>
    withPage(async ({ page }) => {
      await page.goto(address);
      await plotted<P>(page, kind, panel);
      const rows = async (points: P[]) => {
        const written = points.map((point) => JSON.stringify(csv(point))).sort();
        const columns = Object.entries(points[0] ? csv(points[0]) : {});
        const field = (row: Record<string, string>, name: string, like: unknown) => (typeof like === 'number' ? Number(row[name]) : row[name]);
        const read = (await downloadedCsv(page, csvAction)).map((row) => JSON.stringify(Object.fromEntries(columns.map(([name, like]) => [name, field(row, name, like)])))).sort();
        expect(read).toEqual(written);
      };
      await rows(await everywhere<P>(page, kind, panel));
      await page.locator(`[data-series="${toggle}"]`).click();
      await plottedWhen<P>(page, kind, panel, (now) => now.series.some(({ name, hidden }) => name === toggle && hidden));
      await rows(await everywhere<P>(page, kind, panel));
    }));

  it.each(looks)('looks right in $theme at $width px', (look) =>
    withPage(async ({ page }) => {
      await page.goto(address);
      await plotted<P>(page, kind, panel);
      await picture(page, `${kind}-${look.theme}-${look.width}`);
    }, look));
}
