import type { Page } from 'playwright-core';

/** What a figure with `data-chart` exposes to scripts. */
export interface Plotted {
  series: { name: string; hidden: boolean; points: { x: number; y: number; radius: number; strokes: number; row: number }[] }[];
  scales: Record<'x' | 'y', { min: number; max: number; type: string }>;
}

/** Waits until a panel is drawn and gives what it shows; `panel` is empty for a page with one. */
export async function plotted(page: Page, kind: string, panel = ''): Promise<Plotted> {
  const figure = page.locator(`[data-chart="${kind}"][data-panel="${panel}"]`);
  await figure.waitFor();
  const handle = await page.waitForFunction(
    (element) => (element as { dynobench?: Plotted } | null)?.dynobench,
    await figure.elementHandle(),
  );
  return (await handle.jsonValue()) as Plotted;
}

/** Waits until what a panel shows satisfies a condition. */
export async function plottedWhen(page: Page, kind: string, panel: string, wanted: (now: Plotted) => boolean): Promise<Plotted> {
  for (let tries = 0; tries < 100; tries++) {
    const now = await plotted(page, kind, panel);
    if (wanted(now)) return now;
    await page.waitForTimeout(50);
  }
  throw new Error(`${kind} ${panel} did not become as wanted: ${JSON.stringify(await plotted(page, kind, panel))}`);
}
