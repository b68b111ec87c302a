import type { Page } from 'playwright-core';

/** What is known of anything plotted; further fields by form. */
export interface PlottedMark {
  x: number | string;
  y: number | string;
  row: number;
}

/** A point of a form whose axes are numbers. */
export interface PlottedPoint extends PlottedMark {
  x: number;
  y: number;
  radius: number;
  strokes: number;
}

/** What a figure with `data-chart` exposes to scripts. */
export interface Plotted<P extends PlottedMark = PlottedPoint> {
  form: 'points' | 'bars' | 'boxes' | 'cells';
  /** The table whose rows are plotted; null for the rows of the answer. */
  table: string | null;
  series: { name: string; role: 'data' | 'guide'; hidden: boolean; points: P[] }[];
  scales: Record<'x' | 'y', { min: number; max: number; type: string }>;
}

/** Waits until a panel is drawn and gives what it shows; `panel` is empty for a page with one. */
export async function plotted<P extends PlottedMark = PlottedPoint>(page: Page, kind: string, panel = ''): Promise<Plotted<P>> {
  const figure = page.locator(`[data-chart="${kind}"][data-panel="${panel}"]`);
  await figure.waitFor();
  const handle = await page.waitForFunction(
    (element) => (element as { dynobench?: unknown } | null)?.dynobench,
    await figure.elementHandle(),
  );
  return (await handle.jsonValue()) as Plotted<P>;
}

/** Waits until what a panel shows satisfies a condition. */
export async function plottedWhen<P extends PlottedMark = PlottedPoint>(page: Page, kind: string, panel: string, wanted: (now: Plotted<P>) => boolean): Promise<Plotted<P>> {
  for (let tries = 0; tries < 100; tries++) {
    const now = await plotted<P>(page, kind, panel);
    if (wanted(now)) return now;
    await page.waitForTimeout(50);
  }
  throw new Error(`${kind} ${panel} did not become as wanted: ${JSON.stringify(await plotted(page, kind, panel))}`);
}
